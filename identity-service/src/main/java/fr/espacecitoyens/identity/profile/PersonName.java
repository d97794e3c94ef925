package fr.espacecitoyens.identity.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The wizard's step « Identité », checked.
 *
 * @param usualName « Nom usuel »
 * @param firstNames « Prénom(s) »
 */
public record PersonName(
        Civility civility,
        String usualName,
        @Nullable String birthName,
        String firstNames,
        @Nullable LocalDate birthDate,
        @Nullable String birthCountry,
        @Nullable String birthDepartment,
        @Nullable String birthTown) {}

package fr.espacecitoyens.identity.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The wizard's step « Identité », checked.
 *
 * @param usualName « Nom usuel »
 * @param firstNames « Prénom(s) »
 * @param birthTownCode INSEE's, if the commune is one of the official list
 */
public record PersonName(
        Civility civility,
        String usualName,
        @Nullable String birthName,
        String firstNames,
        @Nullable LocalDate birthDate,
        @Nullable String birthCountry,
        @Nullable String birthDepartment,
        @Nullable String birthTown,
        @Nullable String birthTownCode) {}

package fr.espacecitoyens.identity.profile;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in the step « Identité ».
 *
 * @param birthDate year-month-day
 */
public record IdentityStep(
        @Nullable String civility,
        @Nullable String usualName,
        @Nullable String birthName,
        @Nullable String firstNames,
        @Nullable String birthDate,
        @Nullable String birthCountry,
        @Nullable String birthDepartment,
        @Nullable String birthTown) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int OLDEST = 120;

    /** The same, checked; refused with all that is wrong. */
    public PersonName checked(Clock clock) {
        var check = new FieldCheck();
        Civility who = civility(check);
        String usual = required(check, "usualName", usualName, "Indiquez votre nom usuel.");
        String first = required(check, "firstNames", firstNames, "Indiquez votre ou vos prénoms.");
        String birth = check.name("birthName", birthName, 100);
        LocalDate born = born(check, ParisTime.day(clock.instant()));
        var place = Birthplace.checked(check, birthCountry, birthDepartment, birthTown);
        check.verdict();
        return new PersonName(
                Objects.requireNonNull(who),
                Objects.requireNonNull(usual),
                birth,
                Objects.requireNonNull(first),
                born,
                place.country(),
                place.department(),
                place.town(),
                place.townCode());
    }

    private @Nullable Civility civility(FieldCheck check) {
        for (Civility known : Civility.values()) {
            if (known.name().equals(civility)) {
                return known;
            }
        }
        check.refuse("civility", "Choisissez votre civilité : Madame ou Monsieur.");
        return null;
    }

    private static @Nullable String required(
            FieldCheck check, String field, @Nullable String value, String advice) {
        String name = check.name(field, value, 100);
        if (name == null && check.accepts(field)) {
            check.refuse(field, advice);
        }
        return name;
    }

    private @Nullable LocalDate born(FieldCheck check, LocalDate today) {
        String text = FieldCheck.normal(birthDate);
        if (text == null) {
            return null;
        }
        try {
            LocalDate born = LocalDate.parse(text, DATE);
            if (born.isAfter(today)) {
                check.refuse("birthDate", "La date de naissance ne peut pas être dans le futur.");
            } else if (born.isBefore(today.minusYears(OLDEST))) {
                check.refuse("birthDate", "Vérifiez l'année de naissance.");
            }
            return born;
        } catch (DateTimeParseException _) {
            check.refuse("birthDate", "Cette date n'existe pas. Écrivez-la ainsi : 25/03/1948.");
            return null;
        }
    }
}

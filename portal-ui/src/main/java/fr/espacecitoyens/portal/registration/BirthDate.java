package fr.espacecitoyens.portal.registration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Between the date as it is typed (14/07/1946) and as services write it (1946-07-14). */
final class BirthDate {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[-./\\s]\\s*");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private BirthDate() {}

    /**
     * The date that was typed, with slashes, dots, dashes, spaces or nothing between its parts;
     * empty if there is none such.
     */
    static Optional<LocalDate> typed(String text) {
        String parts = SEPARATOR.matcher(text.strip()).replaceAll("/");
        try {
            return Optional.of(
                    LocalDate.parse(DIGITS.matcher(parts).replaceFirst("$1/$2/$3"), TYPED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The service's date as a person writes it; anything else as it is. */
    static String shown(String iso) {
        try {
            return SHOWN.format(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}

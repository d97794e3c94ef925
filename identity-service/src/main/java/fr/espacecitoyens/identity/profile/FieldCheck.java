package fr.espacecitoyens.identity.profile;

import fr.espacecitoyens.identity.place.Country;
import fr.espacecitoyens.identity.place.Places;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of one step, so that all of it is told at once. */
final class FieldCheck {

    /** Letters of any script with their accents, and what stands between them in real names. */
    private static final Pattern NAME =
            Pattern.compile("[ .'’-]*\\p{L}(\\p{M}{0,3}[\\p{L} .'’-])*\\p{M}{0,3}");

    /** The same with digits and what addresses need: « 12 bis », « n° 4 », « Bât. A/2 ». */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,;:'’°ºª/()&+-]+");

    private final List<FieldError> errors = new ArrayList<>();

    @Nullable String name(String field, @Nullable String value, int max) {
        return matching(
                NAME,
                field,
                value,
                max,
                "Utilisez seulement des lettres, espaces, points, tirets et apostrophes.");
    }

    @Nullable String address(String field, @Nullable String value, int max) {
        return matching(
                ADDRESS,
                field,
                value,
                max,
                "Utilisez seulement des lettres, des chiffres et la ponctuation courante.");
    }

    /** The country of the official list that is meant. */
    @Nullable Country country(String field, @Nullable String value) {
        String text = address(field, value, 80);
        if (text == null) {
            return null;
        }
        var known = Places.official().country(text);
        if (known.isEmpty()) {
            refuse(field, "Choisissez un pays dans la liste.");
        }
        return known.orElse(null);
    }

    private @Nullable String matching(
            Pattern allowed, String field, @Nullable String value, int max, String advice) {
        String text = normal(value);
        if (text == null) {
            return null;
        }
        if (text.length() > max) {
            refuse(field, "Ce texte est trop long : %d caractères au maximum.".formatted(max));
            return null;
        }
        if (!allowed.matcher(text).matches()) {
            refuse(field, advice);
            return null;
        }
        return text;
    }

    /** What is left of a text without surrounding and repeated spaces; null if nothing is. */
    static @Nullable String normal(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text =
                Normalizer.normalize(value, Normalizer.Form.NFC)
                        .strip()
                        .replaceAll("\\p{Zs}+", " ")
                        .strip();
        return text.isEmpty() ? null : text;
    }

    void refuse(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    boolean accepts(String field) {
        return errors.stream().noneMatch(e -> e.field().equals(field));
    }

    /** Refuses the step if anything was wrong with it. */
    void verdict() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}

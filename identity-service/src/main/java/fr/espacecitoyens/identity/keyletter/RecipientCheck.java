package fr.espacecitoyens.identity.keyletter;

import fr.espacecitoyens.platform.web.FieldError;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with one field of the list, in French. */
final class RecipientCheck {

    private static final int LONGEST = 60;
    private static final Pattern CUSTOMER = Pattern.compile("[\\p{Alnum}._-]{1,40}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern MARKUP_OR_CONTROL = Pattern.compile("[<>\\p{Cntrl}]");
    private static final Pattern FORMULA = Pattern.compile("^[=+@-].*");
    private static final Set<String> CIVILITIES = Set.of("", "Madame", "Monsieur");

    private final Set<String> services;

    RecipientCheck(Map<String, String> services) {
        this.services = services.keySet();
    }

    Optional<FieldError> check(Column column, String value, int line) {
        return Optional.ofNullable(reason(column, value))
                .map(reason -> new FieldError(column.title(), reason, line));
    }

    private @Nullable String reason(Column column, String value) {
        if (column.isRequired() && value.isBlank()) {
            return "Ce champ est obligatoire.";
        }
        if (value.length() > LONGEST) {
            return "Ce champ dépasse " + LONGEST + " signes.";
        }
        if (MARKUP_OR_CONTROL.matcher(value).find()) {
            return "Les signes < et > et les signes invisibles ne sont pas admis.";
        }
        if (FORMULA.matcher(value).matches()) {
            return "Ce champ commence comme une formule de tableur.";
        }
        return switch (column) {
            case SERVICE -> services.contains(value) ? null : "Ce service n'existe pas.";
            case CUSTOMER ->
                    CUSTOMER.matcher(value).matches()
                            ? null
                            : "Lettres, chiffres, point et tiret seulement, 40 au maximum.";
            case CIVILITY ->
                    CIVILITIES.contains(value)
                            ? null
                            : "Indiquez « Madame », « Monsieur » ou rien.";
            case POSTAL_CODE ->
                    POSTAL_CODE.matcher(value).matches() ? null : "Indiquez cinq chiffres.";
            case LAST_NAME, FIRST_NAME, STREET, COMPLEMENT, TOWN -> null;
        };
    }
}

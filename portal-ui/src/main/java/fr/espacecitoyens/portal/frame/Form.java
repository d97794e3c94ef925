package fr.espacecitoyens.portal.frame;

import fr.espacecitoyens.portal.backend.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it: what was typed, and what is wrong with it.
 *
 * @param values by field; a field that was left empty is there with an empty value
 */
public record Form(Map<String, String> values, List<FieldError> errors) {

    /** The form's fields, filled with what is known of them. */
    public static Form of(List<String> fields, Map<String, ? extends @Nullable Object> known) {
        var values = new LinkedHashMap<String, String>();
        for (String field : fields) {
            var value = known.get(field);
            values.put(field, value == null ? "" : value.toString());
        }
        return new Form(values, List.of());
    }

    /** The same form with what is wrong with it. */
    public Form with(List<FieldError> found) {
        return new Form(values, List.copyOf(found));
    }

    /** What stands in the field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with the field, if anything. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether the page has such a field to lead to. */
    public boolean knows(String field) {
        return values.containsKey(field);
    }
}

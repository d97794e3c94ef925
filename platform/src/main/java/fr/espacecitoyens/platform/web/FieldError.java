package fr.espacecitoyens.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of what was sent.
 *
 * @param field the field's name in the request
 * @param message in French, says what to do
 * @param line the line of a file, counted from 1; null where there are no lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String field, String message, @Nullable Integer line) {

    public FieldError(String field, String message) {
        this(field, message, null);
    }
}

package fr.espacecitoyens.portal.backend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the portal reads of a problem document (RFC 9457). */
record ProblemBody(
        @Nullable String type, @Nullable String detail, @Nullable List<FieldError> errors) {

    <T> Reply.Refused<T> refusal(int status) {
        String slug = type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
        return new Reply.Refused<>(
                status,
                slug,
                detail == null ? "" : detail,
                errors == null ? List.of() : List.copyOf(errors));
    }
}

package fr.espacecitoyens.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is answered with a problem (RFC 9457) instead of a result. */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final String detail;
    private final List<FieldError> errors;

    /**
     * Any problem; the factories below cover the usual ones.
     *
     * @param slug kebab case; ends the type {@code urn:espace-citoyens:problem:<slug>}
     * @param detail in French, for the person who reads the page
     * @param errors may be empty
     */
    public Problem(HttpStatus status, String slug, String detail, List<FieldError> errors) {
        super(slug);
        this.status = status;
        this.slug = slug;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** 404: not there, or not for this caller; the answer does not tell which. */
    public static Problem notFound(String slug, String detail) {
        return new Problem(HttpStatus.NOT_FOUND, slug, detail, List.of());
    }

    /** 409: the thing is in a state that does not allow it. */
    public static Problem conflict(String slug, String detail) {
        return new Problem(HttpStatus.CONFLICT, slug, detail, List.of());
    }

    /** 503: something that is needed is away. */
    public static Problem unavailable(String slug, String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, slug, detail, List.of());
    }

    /** 422: understood and refused because of these fields. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                "Certains champs sont à corriger.",
                errors);
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }
}

package fr.espacecitoyens.portal.backend;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call: a service does it, refuses it, or is away.
 *
 * @param <T> what it answers with
 */
public sealed interface Reply<T> {

    /** Done, with the answer. */
    record Done<T>(T value) implements Reply<T> {}

    /**
     * Understood and refused.
     *
     * @param slug the last part of the problem's type; empty if the service gave none
     * @param detail in French, for the reader; empty if the service gave none
     */
    record Refused<T>(int status, String slug, String detail, List<FieldError> errors)
            implements Reply<T> {}

    /** No answer can be had now. Whether the service did anything is unknown. */
    record Away<T>() implements Reply<T> {}

    /** The answer that has no content. */
    record Nothing() {}

    /** The answer, or null whatever the reason there is none. */
    default @Nullable T valueOrNull() {
        return this instanceof Done<T>(T value) ? value : null;
    }

    /** Whether the service is away. */
    default boolean isAway() {
        return this instanceof Away;
    }

    /** The same outcome with another view of the answer. */
    default <R> Reply<R> map(Function<T, R> view) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(view.apply(value));
            case Refused<T> r -> new Refused<>(r.status(), r.slug(), r.detail(), r.errors());
            case Away<T>() -> new Away<>();
        };
    }
}

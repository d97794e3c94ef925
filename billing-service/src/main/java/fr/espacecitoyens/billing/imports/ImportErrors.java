package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.platform.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file, so that all can be mended before the next try. */
final class ImportErrors {

    /** So many are listed; the others are counted. Whoever has more mends the export itself. */
    static final int LISTED = 20_000;

    private final List<FieldError> errors = new ArrayList<>();
    private int count;
    private boolean fatal;

    /** An error of one invoice; the others may be right. */
    void add(int line, String field, String message) {
        count++;
        if (errors.size() < LISTED) {
            errors.add(new FieldError(field, message, line));
        }
    }

    /** An error that leaves the rest of the file, or all of it, unread. */
    void fatal(int line, String field, String message) {
        add(line, field, message);
        fatal = true;
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isFatal() {
        return fatal;
    }

    List<FieldError> list() {
        return List.copyOf(errors);
    }
}

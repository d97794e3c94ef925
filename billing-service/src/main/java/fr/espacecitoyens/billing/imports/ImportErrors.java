package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.platform.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file, so that all can be mended before the next try. */
public final class ImportErrors {

    /** So many are listed; the others are counted. Whoever has more mends the export itself. */
    static final int LISTED = 20_000;

    private final List<FieldError> errors = new ArrayList<>();
    private int count;
    private boolean fatal;

    /** An error of one invoice; the others may be right. */
    public void add(int line, String field, String message) {
        add(new FieldError(field, message, line));
    }

    /** An error of one thing where there are no lines: a PDF in an archive. */
    public void add(String field, String message) {
        add(new FieldError(field, message));
    }

    /** An error that leaves the rest of the file, or all of it, unread. */
    public void fatal(int line, String field, String message) {
        add(line, field, message);
        fatal = true;
    }

    /** An error of a file that has no lines. */
    public void fatal(String field, String message) {
        add(field, message);
        fatal = true;
    }

    private void add(FieldError error) {
        count++;
        if (errors.size() < LISTED) {
            errors.add(error);
        }
    }

    int count() {
        return count;
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether no part of the file may be published. */
    public boolean isFatal() {
        return fatal;
    }

    /** The errors in the order of the file; of very many only the first. */
    public List<FieldError> list() {
        return List.copyOf(errors);
    }
}

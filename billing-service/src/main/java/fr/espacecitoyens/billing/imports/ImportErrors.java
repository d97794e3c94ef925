package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Collects what is wrong with a file, so that all can be mended before the next try. */
public final class ImportErrors {

    /** More than a person would mend one by one. */
    static final int MAX = 100;

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes what is wrong at a line, counted from 1. */
    public void add(int line, String field, String message) {
        add(new FieldError(field, message, line));
    }

    /** Notes what is wrong where there are no lines: with an archive, or one of its entries. */
    public void add(String field, String message) {
        add(new FieldError(field, message));
    }

    private void add(FieldError error) {
        if (!isFull()) {
            errors.add(error);
        }
    }

    /** How many were noted; it stays at the most that are kept. */
    public int count() {
        return errors.size();
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether reading on would not tell anything more. */
    public boolean isFull() {
        return errors.size() >= MAX;
    }

    /** All that were noted, in order. */
    public List<FieldError> list() {
        return List.copyOf(errors);
    }

    /** The answer to a file that is not right. */
    Problem refusal() {
        String count =
                switch (errors.size()) {
                    case 1 -> "1 erreur";
                    case MAX -> MAX + " erreurs ou plus";
                    default -> errors.size() + " erreurs";
                };
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "import-refused",
                "Le fichier est refusé : " + count + ". Aucune facture n'a été importée.",
                errors);
    }
}

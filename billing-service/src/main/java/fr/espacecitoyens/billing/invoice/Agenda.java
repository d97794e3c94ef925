package fr.espacecitoyens.billing.invoice;

import java.util.List;

/** Where it is noted what will have to be said of invoices later. */
@FunctionalInterface
public interface Agenda {

    /** Before they are stored; may be called again for the same ones after an interruption. */
    void note(List<Invoice> invoices);
}

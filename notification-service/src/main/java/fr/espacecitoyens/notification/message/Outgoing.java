package fr.espacecitoyens.notification.message;

import fr.espacecitoyens.notification.mail.Letter;
import java.util.List;

/**
 * One letter of a message.
 *
 * @param eInvoices the invoices that it brings to whoever gets no paper
 */
public record Outgoing(Letter letter, List<String> eInvoices) {

    /** A letter that stands for no paper. */
    public Outgoing(Letter letter) {
        this(letter, List.of());
    }
}

package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How one customer of a service wants the invoices.
 *
 * @param customer the key of the customer, as text
 * @param email where they are sent, last chosen
 * @param since the first day whose invoices come by e-mail; null for whoever gets paper
 * @param backOnPaper why they come by post again, if that was not the person's own wish
 * @param outbox events that still have to be published
 */
@Document("e_invoices")
record EInvoice(
        @Id String customer,
        @Version @Nullable Long version,
        String email,
        @Nullable LocalDate since,
        @Nullable Reason backOnPaper,
        @Nullable List<PendingEvent> outbox) {

    /** Why somebody gets paper again. */
    enum Reason {
        BOUNCED
    }

    boolean isSubscribed() {
        return since != null;
    }
}

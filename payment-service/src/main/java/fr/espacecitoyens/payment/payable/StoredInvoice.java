package fr.espacecitoyens.payment.payable;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the events said of an invoice. Both parts are only ever set or added to, so that events may
 * come in any order and more than once.
 *
 * @param issued null while only a settlement is known
 * @param settlements null while there is none
 */
@Document("payable_invoices")
record StoredInvoice(
        @Id String invoiceId, @Nullable Issued issued, @Nullable List<Settlement> settlements) {

    /** What billing said when it issued the invoice. */
    record Issued(Text text, Customer customer, long remainingCents, Window window) {}

    /** What people read. */
    record Text(String number, String label, String period) {}

    /** When it may be paid online, both ends included. */
    record Window(Instant from, Instant until) {}

    /** A payment that billing has counted. */
    record Settlement(String paymentId, long amountCents) {}

    long remainingCents(Issued of) {
        List<Settlement> counted = settlements == null ? List.of() : settlements;
        return of.remainingCents()
                - counted.stream().distinct().mapToLong(Settlement::amountCents).sum();
    }
}

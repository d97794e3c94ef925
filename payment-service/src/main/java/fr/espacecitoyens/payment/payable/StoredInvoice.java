package fr.espacecitoyens.payment.payable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the events said of an invoice. Every part only ever grows, so that events may come in any
 * order and more than once.
 *
 * @param issued what billing said last; null while only other events are known
 * @param cancelledRevision the latest revision that was a cancellation
 * @param referred whether the public Treasury collects it
 * @param settlements null while there is none
 */
@Document("payable_invoices")
record StoredInvoice(
        @Id String invoiceId,
        @Nullable Issued issued,
        @Nullable Integer cancelledRevision,
        @Nullable Boolean referred,
        @Nullable List<Settlement> settlements) {

    /**
     * What billing said when it issued the invoice, or corrected it.
     *
     * @param revision the greater one is the later one
     */
    record Issued(
            int revision,
            Text text,
            Customer customer,
            long remainingCents,
            Window window,
            Limits limits) {}

    /** What was said of which invoice. */
    record Told(String invoiceId, Issued issued) {}

    /** What people read. */
    record Text(String number, String label, String period) {}

    /** When it may be paid online, both ends included. */
    record Window(Instant from, Instant until) {}

    /**
     * What else keeps it from being paid online; null does not.
     *
     * @param directDebitOn up to this day the debit is awaited
     */
    record Limits(
            @Nullable Long minimumCents,
            @Nullable Long maximumCents,
            @Nullable LocalDate directDebitOn) {}

    /** A payment that billing has counted. */
    record Settlement(String paymentId, long amountCents) {}

    long remainingCents(Issued of) {
        List<Settlement> counted = settlements == null ? List.of() : settlements;
        return of.remainingCents()
                - counted.stream().distinct().mapToLong(Settlement::amountCents).sum();
    }

    boolean isCancelled(Issued of) {
        return cancelledRevision != null && cancelledRevision > of.revision();
    }

    boolean isReferred() {
        return Boolean.TRUE.equals(referred);
    }
}

package fr.espacecitoyens.payment.payable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the events said of an invoice. Every part only ever grows, so that events may come in any
 * order and more than once.
 *
 * @param issued what billing said last; null while only other events are known
 * @param cancelledRevision the latest revision that was a cancellation
 * @param referred whether the public Treasury collects it
 * @param settlements what billing has counted; null while there is none
 * @param taken what our own payments brought, and their refunds took back, whether or not billing
 *     has counted it yet; null while there is none
 * @param attempts the ids of all attempts to pay it, some of which may never have begun; null while
 *     there is none
 * @param changes how often {@code taken} was changed; null is never
 */
@Document("payable_invoices")
record StoredInvoice(
        @Id String invoiceId,
        @Nullable Issued issued,
        @Nullable Integer cancelledRevision,
        @Nullable Boolean referred,
        @Nullable List<Settlement> settlements,
        @Nullable List<Settlement> taken,
        @Nullable List<String> attempts,
        @Nullable Integer changes) {

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
    record Text(@Indexed(sparse = true) String number, String label, String period) {}

    /**
     * When a payment may begin online, as billing says it.
     *
     * @param from the first moment inside
     * @param until the first moment after: what people read as « jusqu’au … à 18h00 » ends when the
     *     clock of Paris shows 18:00:00.000
     */
    record Window(Instant from, Instant until) {}

    /**
     * What else keeps it from being paid online; null does not.
     *
     * @param directDebitOn up to this day the debit is awaited
     * @param partMinimumCents the least that may be paid of more; null if only all of it may
     */
    record Limits(
            @Nullable Long minimumCents,
            @Nullable Long maximumCents,
            @Nullable LocalDate directDebitOn,
            @Nullable Long partMinimumCents) {}

    /** A payment; a refund is one of less than nothing. */
    record Settlement(String paymentId, long amountCents) {}

    /** A payment that billing has counted, too, is one payment. */
    long remainingCents(Issued of) {
        return of.remainingCents()
                - Stream.concat(orEmpty(settlements), orEmpty(taken))
                        .distinct()
                        .mapToLong(Settlement::amountCents)
                        .sum();
    }

    /** What may still count for it; all of what comes, if billing has not told of it yet. */
    long owedCents() {
        if (issued == null) {
            return Long.MAX_VALUE;
        }
        return isCancelled(issued) ? 0 : Math.max(0, remainingCents(issued));
    }

    Optional<Settlement> taken(String paymentId) {
        return orEmpty(taken).filter(s -> s.paymentId().equals(paymentId)).findFirst();
    }

    List<String> attemptsOrNone() {
        return attempts == null ? List.of() : attempts;
    }

    int changesOrNone() {
        return changes == null ? 0 : changes;
    }

    private static Stream<Settlement> orEmpty(@Nullable List<Settlement> some) {
        return some == null ? Stream.of() : some.stream();
    }

    boolean isCancelled(Issued of) {
        return cancelledRevision != null && cancelledRevision > of.revision();
    }

    boolean isReferred() {
        return Boolean.TRUE.equals(referred);
    }
}

package fr.espacecitoyens.portal.backend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the staff see it.
 *
 * @param toRefundCents what counts for no invoice and nobody has decided yet to give back
 */
public record StaffPayment(
        String id,
        String provider,
        String reference,
        Attempt.State state,
        Instant startedAt,
        long amountCents,
        long toRefundCents,
        List<Attempt.Allocation> allocations) {

    /** A page of them. */
    public record Found(int page, boolean more, List<StaffPayment> payments) {}

    /** Money that the provider took; what of it is applied counts for an invoice. */
    public record Capture(
            String transaction, long amountCents, Instant at, List<Attempt.Allocation> applied) {}

    /** Where money that is given back comes from; without an invoice it counted for none. */
    public record Source(String transaction, @Nullable String invoiceId) {}

    /** Who decided, by the ids of their accounts. */
    public record Decision(
            String askedBy,
            Instant askedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}

    /** How it ended at the provider. */
    public record Outcome(String transaction, String code, Instant at) {}

    /**
     * Money that is given back.
     *
     * @param transferredOn when it was given back outside of the provider
     */
    public record Refund(
            String id,
            Source of,
            long amountCents,
            RefundState state,
            Decision decision,
            @Nullable Outcome outcome,
            @Nullable LocalDate transferredOn) {}

    /** A refund that goes no further unless somebody decides. */
    public record Waiting(StaffPayment payment, Refund refund) {}

    /** Where a refund stands. */
    public enum RefundState {
        TO_APPROVE,
        TO_SEND,
        UNKNOWN,
        DONE,
        FAILED,
        WITHDRAWN;

        boolean counts() {
            return this != FAILED && this != WITHDRAWN;
        }
    }

    /** What was heard, and what the payment became by it. */
    public record Step(Instant at, String heard, Attempt.State became) {}

    /** A message that came in. */
    public record Received(
            Instant at, String way, @Nullable String said, String outcome, String digest) {}

    /** A message about no payment of ours, and what it calls it. */
    public record Stray(String provider, @Nullable String reference, Received message) {}

    /** How many of them there are, and the newest. */
    public record Strays(long unknown, long notGenuine, List<Stray> latest) {}

    /** What the provider answered, and how the payment is now. */
    public record Asked(String provider, Detail payment) {}

    /** Something that can be given back. */
    public record Refundable(Source source, long cents) {}

    /**
     * One payment with all that is known of it, the oldest first.
     *
     * @param refundsOnline whether the provider itself gives money back
     */
    public record Detail(
            StaffPayment payment,
            boolean refundsOnline,
            List<Capture> captures,
            List<Refund> refunds,
            List<Step> history,
            List<Received> messages) {

        /** What can still be given back, each with where it comes from. */
        public List<Refundable> refundable() {
            List<Refundable> all = new ArrayList<>();
            for (Capture capture : captures) {
                long unapplied = capture.amountCents();
                for (String invoice : invoicesOf(capture)) {
                    long applied = appliedTo(capture, invoice);
                    unapplied -= applied;
                    all.add(open(new Source(capture.transaction(), invoice), applied));
                }
                all.add(open(new Source(capture.transaction(), null), unapplied));
            }
            return all.stream().filter(one -> one.cents() > 0).toList();
        }

        private static LinkedHashSet<String> invoicesOf(Capture capture) {
            var ids = new LinkedHashSet<String>();
            capture.applied().forEach(part -> ids.add(part.invoiceId()));
            return ids;
        }

        private static long appliedTo(Capture capture, String invoice) {
            return capture.applied().stream()
                    .filter(part -> part.invoiceId().equals(invoice))
                    .mapToLong(Attempt.Allocation::amountCents)
                    .sum();
        }

        private Refundable open(Source source, long came) {
            long given =
                    refunds.stream()
                            .filter(refund -> refund.of().equals(source) && refund.state().counts())
                            .mapToLong(Refund::amountCents)
                            .sum();
            return new Refundable(source, came - given);
        }
    }
}

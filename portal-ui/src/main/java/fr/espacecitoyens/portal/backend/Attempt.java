package fr.espacecitoyens.portal.backend;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay an invoice, or several at once, as payment-service shows it.
 *
 * @param nothingTaken whether the provider has said, after all that happened on its page, that it
 *     took no money: nothing else proves it
 * @param underWay whether it may still bring money, so that nobody should pay in another way
 * @param cardAccepted whether the browser came back saying so, and nothing else has said it yet
 * @param standing changes with whatever a page shows of it
 * @param provider who takes the money; null if payment-service does not tell
 * @param own false if somebody else tries, who may pay the same invoice
 * @param settledInvoiceIds those of which nothing is left to pay, whether or not billing-service
 *     has heard of it; only in a list
 * @param lines null in a list
 * @param unappliedCents what came and counts for no invoice; null in a list
 * @param refundedCents what went back; null in a list
 */
public record Attempt(
        String id,
        List<Allocation> allocations,
        State state,
        long amountCents,
        boolean nothingTaken,
        boolean underWay,
        boolean cardAccepted,
        String standing,
        @Nullable String provider,
        @Nullable Instant startedAt,
        @Nullable Instant expiresAt,
        @Nullable Boolean own,
        @Nullable List<String> settledInvoiceIds,
        @Nullable List<Line> lines,
        @Nullable Long unappliedCents,
        @Nullable Long refundedCents) {

    /**
     * One of its invoices.
     *
     * @param remainingCents what is left to pay of it now
     */
    public record Line(
            String invoiceId,
            String invoiceNumber,
            String invoiceLabel,
            long amountCents,
            long remainingCents) {}

    /** What it is for, nothing if a list does not carry it. */
    public List<Line> details() {
        return lines == null ? List.of() : lines;
    }

    /** Whether something is left to pay of one of its invoices. */
    public boolean leavesSomething() {
        return details().stream().anyMatch(line -> line.remainingCents() > 0);
    }

    /** Whether it has paid what was left of this invoice. */
    public boolean settles(String invoiceId) {
        return state == State.PAID
                && settledInvoiceIds != null
                && settledInvoiceIds.contains(invoiceId);
    }

    /** The key of the words about it while it is under way. */
    public String underWayText() {
        return "pay.underWay." + (cardAccepted ? State.WAITING : state);
    }

    /** Whether its payer can have a receipt of it: money has counted. */
    public boolean hasReceipt() {
        return !isSomebodyElses()
                && (state == State.PAID || (state == State.REFUNDED && hadCounted()));
    }

    /** All of it went back: more than what had counted for no invoice? */
    private boolean hadCounted() {
        return unappliedCents == null || refundedCents == null || refundedCents > unappliedCents;
    }

    /** Whether the provider took the amount more than once. */
    public boolean isTakenAgain() {
        return unappliedCents != null && unappliedCents >= amountCents;
    }

    /** Whether its payer can go on with it on the payment page. */
    public boolean isResumable() {
        return !isSomebodyElses() && state == State.CREATED && !cardAccepted;
    }

    /** Whether no other payment of its invoices can begin. */
    public boolean isLive() {
        return state == State.CREATED || state == State.WAITING;
    }

    /** Whether another payment of its invoices can begin, and makes sense. */
    public boolean leavesRoom() {
        return !isLive() && !cardAccepted;
    }

    /** What of it is for which invoice. */
    public record Allocation(String invoiceId, long amountCents) {}

    /** Whether it is for this invoice, among others perhaps. */
    public boolean isFor(String invoiceId) {
        return allocations.stream().anyMatch(part -> part.invoiceId().equals(invoiceId));
    }

    /** How much of it is for this invoice. */
    public long centsFor(String invoiceId) {
        return allocations.stream()
                .filter(part -> part.invoiceId().equals(invoiceId))
                .mapToLong(Allocation::amountCents)
                .sum();
    }

    /** The invoice that it is for; null for a payment of several. */
    public @Nullable String onlyInvoice() {
        return allocations.size() == 1 ? allocations.getFirst().invoiceId() : null;
    }

    /** Where the same can be paid by another try. */
    public String anewAddress() {
        String only = onlyInvoice();
        return only != null
                ? "/factures/" + only
                : allocations.stream()
                        .map(part -> "facture=" + part.invoiceId())
                        .collect(joining("&", "/factures/panier/recapitulatif?", ""));
    }

    /** Where a page that shows how it stands hears that it stands otherwise. */
    public String newsAddress() {
        return "/factures/paiement/" + id + "/suivi?etat=" + standing;
    }

    /** Whether only they can look at it. */
    public boolean isSomebodyElses() {
        return Boolean.FALSE.equals(own);
    }

    /** Where it stands. */
    public enum State {
        CREATED,
        WAITING,
        PAID,
        REFUSED,
        CANCELLED,
        EXPIRED,
        SUSPECT,
        UNAPPLIED,
        REFUNDED
    }
}

package fr.espacecitoyens.payment.payable;

/** What part of a payment is meant, or counts, for which invoice; in cents. */
public record Allocation(String invoiceId, long amountCents) {

    /** In cents. */
    public static long sum(Iterable<Allocation> allocations) {
        long sum = 0;
        for (Allocation allocation : allocations) {
            sum = Math.addExact(sum, allocation.amountCents());
        }
        return sum;
    }
}

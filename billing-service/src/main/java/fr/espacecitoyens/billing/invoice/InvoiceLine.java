package fr.espacecitoyens.billing.invoice;

/**
 * One line of an invoice. The amount follows from the two others and is kept all the same, since it
 * is what the citizen reads.
 *
 * @param quantityHundredths 150 stands for 1,50
 */
public record InvoiceLine(
        String label, long quantityHundredths, long unitPriceCents, long amountCents) {

    public InvoiceLine {
        if (amountCents != amount(quantityHundredths, unitPriceCents)) {
            throw new IllegalArgumentException("the amount is not quantity times unit price");
        }
    }

    /** Quantity times unit price in cents; half a cent is rounded up, as merchants do. */
    public static long amount(long quantityHundredths, long unitPriceCents) {
        long hundredths = Math.multiplyExact(quantityHundredths, unitPriceCents);
        return Math.floorDiv(Math.addExact(hundredths, 50), 100);
    }
}

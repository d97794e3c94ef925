package fr.espacecitoyens.billing.invoice;

import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice. The amount follows from quantity and unit price and is kept all the same,
 * since it is what the citizen reads.
 *
 * @param nature what the yearly certificate counts it as
 * @param quantityHundredths 150 stands for 1,50
 */
public record InvoiceLine(
        String label,
        @Nullable Nature nature,
        long quantityHundredths,
        long unitPriceCents,
        long amountCents) {

    /** What a line is for, as far as the tax on income cares. */
    public enum Nature {
        HOME_HELP,
        MEAL_DELIVERY,
        MEAL,
        OTHER
    }

    public InvoiceLine {
        if (amountCents != amount(quantityHundredths, unitPriceCents)) {
            throw new IllegalArgumentException("the amount is not quantity times unit price");
        }
    }

    /** A line of which the sender does not say what it is for. */
    public InvoiceLine(
            String label, long quantityHundredths, long unitPriceCents, long amountCents) {
        this(label, null, quantityHundredths, unitPriceCents, amountCents);
    }

    /** Quantity times unit price in cents; half a cent is rounded up, as merchants do. */
    public static long amount(long quantityHundredths, long unitPriceCents) {
        long hundredths = Math.multiplyExact(quantityHundredths, unitPriceCents);
        return Math.floorDiv(Math.addExact(hundredths, 50), 100);
    }
}

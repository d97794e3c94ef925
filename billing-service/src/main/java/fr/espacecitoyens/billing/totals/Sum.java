package fr.espacecitoyens.billing.totals;

/**
 * Some amounts, added up.
 *
 * @param count how many
 * @param cents cents of euro
 */
public record Sum(long count, long cents) {

    static final Sum NONE = new Sum(0, 0);

    /** One amount more. */
    public Sum plus(long amountCents) {
        return new Sum(count + 1, Math.addExact(cents, amountCents));
    }
}

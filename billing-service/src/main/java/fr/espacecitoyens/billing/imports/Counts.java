package fr.espacecitoyens.billing.imports;

/**
 * What a file brings.
 *
 * @param created invoices that are new
 * @param corrected invoices that say something else than before
 * @param reinstated invoices of an import that was undone
 * @param unchanged invoices that are stored already
 * @param news settlements, cancellations and referrals
 * @param totalCents the sum of all invoices, or settlements, without error; to compare with the
 *     sender's own
 */
record Counts(
        int created, int corrected, int reinstated, int unchanged, int news, long totalCents) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                created + other.created,
                corrected + other.corrected,
                reinstated + other.reinstated,
                unchanged + other.unchanged,
                news + other.news,
                Math.addExact(totalCents, other.totalCents));
    }

    /** How many invoices and pieces of news there are. */
    int all() {
        return created + corrected + reinstated + unchanged + news;
    }
}

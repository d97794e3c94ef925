package fr.espacecitoyens.billing.imports.zip;

/** What an archive may still grow to. What it says of its own sizes is not believed. */
final class Budget {

    /** Forty thousand usual PDFs. */
    private static final long MAX_BYTES = 2L * 1024 * 1024 * 1024;

    /** Text rarely shrinks to a fiftieth; the worst archive grows a thousandfold. */
    private static final int MAX_RATIO = 100;

    /** A short file may well consist of blanks. */
    private static final long RATIO_COUNTS_FROM = 1024L * 1024;

    private long spent;

    void spend(long bytes) throws RefusedArchive {
        spent += bytes;
        if (spent > MAX_BYTES) {
            throw new RefusedArchive(
                    "Le contenu de l'archive dépasse 2 Go : envoyez-la en plusieurs fois.");
        }
    }

    /** Whether an entry grows like no honest one. */
    static boolean isBomb(long compressed, long inflated) {
        return inflated > RATIO_COUNTS_FROM && inflated / MAX_RATIO > compressed;
    }
}

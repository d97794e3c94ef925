package fr.espacecitoyens.endtoend;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** An amount that no other test pays: so a capture on the provider's books is known by it. */
record Amount(long cents) {

    private static final AtomicLong NEXT = new AtomicLong(1_001);

    static Amount unlikeAnyOther() {
        return new Amount(NEXT.getAndIncrement());
    }

    /** For example « 8,53 ». */
    String inFrench() {
        return String.format(Locale.FRANCE, "%d,%02d", cents / 100, cents % 100);
    }
}

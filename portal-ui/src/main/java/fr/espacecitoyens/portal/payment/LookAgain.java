package fr.espacecitoyens.portal.payment;

import org.jspecify.annotations.Nullable;

/**
 * When a page looks again by itself where there is no JavaScript: less and less often, and not for
 * ever. Its reader may have left, or may be disturbed by it.
 *
 * @param seconds until then
 * @param times how often it will have looked then
 */
record LookAgain(int seconds, int times) {

    /** After so many times it looks no more: five minutes have passed. */
    static final int LAST = 28;

    /**
     * The next time.
     *
     * @return null if it looks no more
     */
    static @Nullable LookAgain after(int times) {
        if (times < 0 || times >= LAST) {
            return null;
        }
        return new LookAgain(seconds(times), times + 1);
    }

    private static int seconds(int times) {
        if (times < 5) {
            return 2;
        }
        if (times < 11) {
            return 5;
        }
        return times < 19 ? 10 : 20;
    }
}

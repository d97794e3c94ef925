package fr.espacecitoyens.payment.payable;

import java.time.Instant;

/**
 * An invoice as far as paying it is concerned.
 *
 * @param remainingCents what is left to pay; zero or less when settled
 * @param onlineFrom from this moment on it may be paid online
 * @param onlineUntil from this moment on it may not
 */
public record PayableInvoice(
        Title title, long remainingCents, Instant onlineFrom, Instant onlineUntil) {

    /** What people call it by. */
    public record Title(String number, String label) {}

    public boolean isSettled() {
        return remainingCents <= 0;
    }

    public boolean isOpenAt(Instant now) {
        return !isTooEarlyAt(now) && now.isBefore(onlineUntil);
    }

    public boolean isTooEarlyAt(Instant now) {
        return now.isBefore(onlineFrom);
    }
}

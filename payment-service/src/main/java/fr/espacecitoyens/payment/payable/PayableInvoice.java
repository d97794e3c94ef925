package fr.espacecitoyens.payment.payable;

import fr.espacecitoyens.payment.payable.StoredInvoice.Issued;
import fr.espacecitoyens.payment.payable.StoredInvoice.Limits;
import fr.espacecitoyens.payment.payable.StoredInvoice.Window;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as far as paying it is concerned.
 *
 * @param remainingCents what is left to pay; zero or less when settled
 * @param closed why it cannot be paid online at any time; null if it can
 */
public record PayableInvoice(
        Title title, long remainingCents, @Nullable Refusal closed, Terms terms) {

    /** What people call it by. */
    public record Title(String number, String label) {}

    /** On which terms billing lets it be paid online. */
    record Terms(String service, Window window, Limits limits) {}

    /** Why a payment cannot begin. */
    public enum Refusal {
        CANCELLED,
        AT_TREASURY,
        IN_DIRECT_DEBIT,
        BELOW_MINIMUM,
        ABOVE_MAXIMUM,
        ONLY_WHOLE,
        PART_TOO_SMALL,
        REST_TOO_SMALL,
        NOT_OPEN_YET,
        WINDOW_CLOSED
    }

    static PayableInvoice of(StoredInvoice stored, Issued issued) {
        return new PayableInvoice(
                new Title(issued.text().number(), issued.text().label()),
                stored.remainingCents(issued),
                closed(stored, issued),
                new Terms(issued.customer().service(), issued.window(), issued.limits()));
    }

    private static @Nullable Refusal closed(StoredInvoice stored, Issued issued) {
        if (stored.isCancelled(issued)) {
            return Refusal.CANCELLED;
        }
        return stored.isReferred() ? Refusal.AT_TREASURY : null;
    }

    public boolean isSettled() {
        return remainingCents <= 0;
    }

    /**
     * Why a payment cannot begin now.
     *
     * @return null if it can
     */
    public @Nullable Refusal refusalAt(Instant now) {
        LocalDate debit = terms.limits().directDebitOn();
        if (closed != null) {
            return closed;
        }
        if (debit != null && !ParisTime.day(now).isAfter(debit)) {
            return Refusal.IN_DIRECT_DEBIT;
        }
        Refusal amount = refusalOfAmount(terms.limits());
        return amount == null ? refusalOfTime(terms.window(), now) : amount;
    }

    /** Which service sent it. */
    public String service() {
        return terms.service();
    }

    /**
     * Why not just this part of what remains can be paid.
     *
     * @return null if it can
     */
    public @Nullable Refusal refusalOfPart(long cents) {
        Long least = terms.limits().partMinimumCents();
        Long minimum = terms.limits().minimumCents();
        if (cents == remainingCents) {
            return null;
        }
        if (least == null || cents > remainingCents) {
            return Refusal.ONLY_WHOLE;
        }
        if (cents < least) {
            return Refusal.PART_TOO_SMALL;
        }
        // Else the rest could never be paid online.
        boolean restFits = minimum == null || remainingCents - cents >= minimum;
        return restFits ? null : Refusal.REST_TOO_SMALL;
    }

    private @Nullable Refusal refusalOfAmount(Limits limits) {
        Long minimum = limits.minimumCents();
        Long maximum = limits.maximumCents();
        if (minimum != null && remainingCents < minimum) {
            return Refusal.BELOW_MINIMUM;
        }
        return maximum != null && remainingCents > maximum ? Refusal.ABOVE_MAXIMUM : null;
    }

    private static @Nullable Refusal refusalOfTime(Window window, Instant now) {
        if (now.isBefore(window.from())) {
            return Refusal.NOT_OPEN_YET;
        }
        return now.isBefore(window.until()) ? null : Refusal.WINDOW_CLOSED;
    }
}

package fr.espacecitoyens.payment.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How far an attempt has come.
 *
 * @param expiresAt when a live attempt is given up: its payment page has ended by then
 * @param liveInvoiceIds the invoices that no other attempt may have now; null, and not empty, where
 *     there is none, for the index is sparse
 * @param askAt when the provider is asked next, for a message may have been lost; null if there is
 *     nothing more to be asked
 * @param clearedAt when the provider said that it took no money; null if something happened since
 */
public record Progress(
        AttemptState state,
        Instant startedAt,
        Instant expiresAt,
        Browser browser,
        @Nullable @Indexed(unique = true, sparse = true) List<String> liveInvoiceIds,
        @Indexed(sparse = true) @Nullable Instant askAt,
        @Nullable Instant clearedAt) {

    private static final Set<AttemptState> WITHOUT_MONEY =
            EnumSet.of(AttemptState.REFUSED, AttemptState.CANCELLED, AttemptState.EXPIRED);

    /** A notification needs no longer than this after the browser, unless it was lost. */
    private static final Duration BEFORE_ASKING = Duration.ofSeconds(10);

    /**
     * What a notification says is compared with what the provider answers this soon; and while the
     * payment page may be open, this is how long a lost notification remains unnoticed.
     */
    private static final Duration WHILE_OPEN = Duration.ofMinutes(1);

    /** An issuer that decides later is asked about this often. */
    private static final Duration WHILE_WAITING = Duration.ofHours(1);

    /**
     * After the end of a payment page. Whoever leaves the form for it open and sends it hours later
     * may still pay.
     */
    private static final List<Duration> LAST_QUESTIONS =
            List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1));

    static Progress begun(List<String> invoiceIds, Instant now, Instant expiresAt) {
        Instant ask = earlier(now.plus(WHILE_OPEN), expiresAt);
        return new Progress(
                AttemptState.CREATED, now, expiresAt, Browser.AWAY, invoiceIds, ask, null);
    }

    /** Something was heard. Only who waits for the issuer keeps the invoices for itself. */
    Progress become(AttemptState next, Instant now) {
        var live = next == AttemptState.WAITING ? liveInvoiceIds : null;
        Instant ask =
                switch (next) {
                    case CREATED, REFUNDED -> throw new IllegalStateException("not by a message");
                    case REFUSED -> browser == Browser.AWAY ? now.plus(WHILE_OPEN) : now;
                    case CANCELLED -> now;
                    case SUSPECT -> now.plus(BEFORE_ASKING);
                    case WAITING -> now.plus(WHILE_WAITING);
                    case PAID, UNAPPLIED -> now.plus(WHILE_OPEN);
                    case EXPIRED -> lastQuestion(now);
                };
        Instant soonest = ask == null || hasTaken(next) ? ask : sooner(ask);
        return new Progress(state.become(next), startedAt, expiresAt, browser, live, soonest, null);
    }

    /** A page that was opened again lives until then. */
    Progress until(Instant expiry) {
        return new Progress(state, startedAt, expiry, Browser.AWAY, liveInvoiceIds, askAt, null);
    }

    /** The issuer decides until then. */
    Progress awaited(Instant limit) {
        return new Progress(state, startedAt, limit, browser, liveInvoiceIds, askAt, null);
    }

    /**
     * The browser came back: whatever was to be told should be told by now.
     *
     * @param paying whether it says that the card was accepted
     */
    Progress left(Instant now, boolean paying) {
        Instant ask = sooner(paying ? now.plus(BEFORE_ASKING) : now);
        return new Progress(
                state, startedAt, expiresAt, browser.and(paying), liveInvoiceIds, ask, null);
    }

    /**
     * The provider said that it knows of no more.
     *
     * @param late whether the payment may still be made after its time
     */
    Progress asked(Instant now, boolean late) {
        boolean ended = !now.isBefore(expiresAt);
        Instant last = late || !ended ? lastQuestion(now) : null;
        if (last != null && state == AttemptState.WAITING) {
            last = earlier(last, now.plus(WHILE_WAITING));
        } else if (last != null && browser != Browser.BACK && !ended && !hasTaken(state)) {
            last = earlier(last, now.plus(WHILE_OPEN));
        }
        return asking(last, now);
    }

    /** The provider did not answer, and is asked again then. */
    Progress askingAgain(Instant then) {
        return asking(then, clearedAt);
    }

    /** The provider itself said that it took the money. */
    Progress confirmed() {
        return asking(null, null);
    }

    /** All of the money went back. */
    Progress refunded() {
        var end = state.become(AttemptState.REFUNDED);
        return new Progress(end, startedAt, expiresAt, browser, null, null, null);
    }

    /** Somebody of the staff has seen at the provider's that it took no money. */
    Progress dismissed(Instant now) {
        var end = state.become(AttemptState.EXPIRED);
        return new Progress(end, startedAt, expiresAt, browser, null, null, now);
    }

    /** Whether no money was taken, and none can be any more as far as anybody knows. */
    boolean nothingTaken() {
        return WITHOUT_MONEY.contains(state)
                && clearedAt != null
                && (browser == Browser.BACK || !clearedAt.isBefore(expiresAt));
    }

    /** Whether the browser came back with an accepted card, and nothing was heard of that yet. */
    boolean isSaidToBePaid() {
        return switch (state) {
            case CREATED, WAITING, SUSPECT, REFUSED, CANCELLED, EXPIRED ->
                    browser == Browser.BACK_PAYING && !nothingTaken();
            case PAID, UNAPPLIED, REFUNDED -> false;
        };
    }

    /** Whether the invoices should not be paid in another way now. */
    boolean isUnderWay() {
        return switch (state) {
            case CREATED, WAITING, SUSPECT -> true;
            case REFUSED -> browser != Browser.BACK && !nothingTaken();
            case CANCELLED, EXPIRED -> isSaidToBePaid();
            case PAID, UNAPPLIED, REFUNDED -> false;
        };
    }

    /** Whether money may have come that nobody told of; a page that is open will tell. */
    boolean mayHavePaid() {
        return liveInvoiceIds == null
                ? askAt != null || state == AttemptState.SUSPECT
                : browser != Browser.AWAY;
    }

    /** Whether it looks as if nothing came of it, though nobody can be quite sure. */
    boolean seemsOver() {
        return WITHOUT_MONEY.contains(state) && (browser == Browser.BACK || clearedAt != null);
    }

    private static boolean hasTaken(AttemptState state) {
        return state == AttemptState.PAID || state == AttemptState.UNAPPLIED;
    }

    private Progress asking(@Nullable Instant then, @Nullable Instant cleared) {
        return new Progress(state, startedAt, expiresAt, browser, liveInvoiceIds, then, cleared);
    }

    private Instant sooner(Instant then) {
        return askAt == null ? then : earlier(askAt, then);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private @Nullable Instant lastQuestion(Instant now) {
        return LAST_QUESTIONS.stream()
                .map(expiresAt::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }
}

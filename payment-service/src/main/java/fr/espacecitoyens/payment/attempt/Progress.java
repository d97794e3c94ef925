package fr.espacecitoyens.payment.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How far an attempt has come.
 *
 * @param expiresAt when a live attempt is given up: its payment page has ended by then
 * @param pageLeft whether the browser came back from the payment page, and not with an acceptance
 * @param askAfter from then on the provider is asked once more, for a message may have been lost;
 *     null if there is nothing more to be asked
 */
public record Progress(
        AttemptState state,
        Instant startedAt,
        Instant expiresAt,
        boolean pageLeft,
        Locks locks,
        @Indexed(sparse = true) @Nullable Instant askAfter) {

    private static final Set<AttemptState> UNSURE =
            EnumSet.of(AttemptState.REFUSED, AttemptState.CANCELLED, AttemptState.SUSPECT);

    /** A notification needs no longer than this after the browser, unless it was lost. */
    private static final Duration BEFORE_ASKING = Duration.ofSeconds(10);

    /**
     * What was given up while the payment page was open, or told in a strange way, is asked for
     * when the page has ended.
     */
    Progress become(AttemptState next, Locks nextLocks) {
        Instant ask = UNSURE.contains(next) ? expiresAt : null;
        return new Progress(state.become(next), startedAt, expiresAt, pageLeft, nextLocks, ask);
    }

    Progress holding(Locks others) {
        return new Progress(state, startedAt, expiresAt, pageLeft, others, askAfter);
    }

    /** A page that was opened again lives until then. */
    Progress until(Instant expiry) {
        return new Progress(state, startedAt, expiry, false, locks, askAfter);
    }

    /**
     * The browser came back: whatever was to be told should be told by now.
     *
     * @param paying whether it says that the card was accepted
     */
    Progress left(Instant now, boolean paying) {
        Instant soon = now.plus(BEFORE_ASKING);
        Instant ask = askAfter != null && askAfter.isBefore(soon) ? askAfter : soon;
        return new Progress(state, startedAt, expiresAt, !paying, locks, ask);
    }

    /** The provider has said all that it knows; somebody may have gone back to the page, though. */
    Progress asked(Instant now) {
        boolean again = !state.isLive() && now.isBefore(expiresAt);
        Locks left = now.isBefore(expiresAt) ? locks : locks.without(AttemptState.REFUSED);
        return new Progress(state, startedAt, expiresAt, pageLeft, left, again ? expiresAt : null);
    }
}

package fr.espacecitoyens.payment.attempt;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How far an attempt has come.
 *
 * @param expiresAt when a live attempt is given up
 * @param askAfter from then on the provider is asked once more, for a message may have been lost;
 *     null if there is nothing more to be asked
 */
public record Progress(
        AttemptState state,
        Instant startedAt,
        Instant expiresAt,
        Locks locks,
        @Indexed(sparse = true) @Nullable Instant askAfter) {

    private static final Set<AttemptState> UNSURE =
            EnumSet.of(AttemptState.REFUSED, AttemptState.CANCELLED, AttemptState.SUSPECT);

    /**
     * What was given up while the payment page was open, or told in a strange way, is asked for
     * when the page has ended.
     */
    Progress become(AttemptState next, Locks nextLocks) {
        Instant ask = UNSURE.contains(next) ? expiresAt : null;
        return new Progress(state.become(next), startedAt, expiresAt, nextLocks, ask);
    }

    Progress holding(Locks others) {
        return new Progress(state, startedAt, expiresAt, others, askAfter);
    }

    Progress until(Instant expiry) {
        return new Progress(state, startedAt, expiry, locks, askAfter);
    }

    Progress asked() {
        return new Progress(state, startedAt, expiresAt, locks, null);
    }
}

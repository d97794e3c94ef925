package fr.espacecitoyens.payment.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How far an attempt has come.
 *
 * @param expiresAt when a live attempt is given up
 * @param askAfter from then on the provider is asked once more, for a message may have been lost;
 *     null if there is nothing more to be asked
 * @param captures nearly always none or one; a second one means that money was taken twice
 */
record Progress(
        AttemptState state,
        Instant startedAt,
        Instant expiresAt,
        Locks locks,
        @Indexed(sparse = true) @Nullable Instant askAfter,
        List<Capture> captures) {

    private static final Set<AttemptState> GIVEN_UP =
            EnumSet.of(AttemptState.REFUSED, AttemptState.CANCELLED);

    Progress {
        captures = List.copyOf(captures);
    }

    /** What was given up while the payment page was open is asked for when that has ended. */
    Progress become(AttemptState next, Locks nextLocks) {
        Instant ask = GIVEN_UP.contains(next) ? expiresAt : null;
        return new Progress(state.become(next), startedAt, expiresAt, nextLocks, ask, captures);
    }

    Progress holding(Locks others) {
        return new Progress(state, startedAt, expiresAt, others, askAfter, captures);
    }

    Progress until(Instant expiry) {
        return new Progress(state, startedAt, expiry, locks, askAfter, captures);
    }

    Progress asked() {
        return new Progress(state, startedAt, expiresAt, locks, null, captures);
    }

    Progress with(Capture capture) {
        var more = new ArrayList<>(captures);
        more.add(capture);
        return new Progress(state, startedAt, expiresAt, locks, askAfter, more);
    }
}

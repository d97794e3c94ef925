package fr.espacecitoyens.payment.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an attempt has come.
 *
 * @param expiresAt when a live attempt is given up
 * @param captures nearly always none or one; a second one means that money was taken twice
 */
record Progress(
        AttemptState state,
        Instant startedAt,
        Instant expiresAt,
        Locks locks,
        List<Capture> captures) {

    Progress {
        captures = List.copyOf(captures);
    }

    Progress become(AttemptState next, Locks nextLocks) {
        return new Progress(state.become(next), startedAt, expiresAt, nextLocks, captures);
    }

    Progress holding(Locks others) {
        return new Progress(state, startedAt, expiresAt, others, captures);
    }

    Progress until(Instant expiry) {
        return new Progress(state, startedAt, expiry, locks, captures);
    }

    Progress with(Capture capture) {
        var more = new ArrayList<>(captures);
        more.add(capture);
        return new Progress(state, startedAt, expiresAt, locks, more);
    }
}

package fr.espacecitoyens.payment.attempt;

import java.time.Instant;

/** What a citizen may see of an attempt. */
record AttemptView(
        String id,
        String invoiceId,
        AttemptState state,
        long amountCents,
        Instant startedAt,
        Instant expiresAt) {

    static AttemptView of(Attempt attempt) {
        return new AttemptView(
                attempt.id(),
                attempt.purchase().invoiceId(),
                attempt.state(),
                attempt.purchase().amountCents(),
                attempt.progress().startedAt(),
                attempt.progress().expiresAt());
    }
}

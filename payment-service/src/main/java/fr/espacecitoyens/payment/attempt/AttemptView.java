package fr.espacecitoyens.payment.attempt;

import java.time.Instant;

/**
 * What a citizen may see of an attempt.
 *
 * @param own false for one of somebody else who may pay the same invoice
 */
record AttemptView(
        String id,
        String invoiceId,
        AttemptState state,
        long amountCents,
        Instant startedAt,
        Instant expiresAt,
        boolean own) {

    static AttemptView of(Attempt attempt, String citizenId) {
        return new AttemptView(
                attempt.id(),
                attempt.purchase().invoiceId(),
                attempt.state(),
                attempt.purchase().amountCents(),
                attempt.progress().startedAt(),
                attempt.progress().expiresAt(),
                attempt.purchase().citizenId().equals(citizenId));
    }
}

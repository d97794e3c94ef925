package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.List;

/**
 * What a citizen may see of an attempt.
 *
 * @param nothingTaken whether the provider said that no money was taken, after all that happened on
 *     its page: only then may that be told
 * @param standing changes whenever anything of this does
 * @param own false for one of somebody else who may pay the same invoice
 */
record AttemptView(
        String id,
        List<Allocation> allocations,
        AttemptState state,
        ProviderName provider,
        boolean nothingTaken,
        String standing,
        long amountCents,
        Instant startedAt,
        Instant expiresAt,
        boolean own) {

    static AttemptView of(Attempt attempt, String citizenId) {
        return new AttemptView(
                attempt.id(),
                attempt.purchase().allocations(),
                attempt.state(),
                attempt.purchase().provider(),
                attempt.progress().nothingTaken(),
                attempt.standing(),
                attempt.purchase().amountCents(),
                attempt.progress().startedAt(),
                attempt.progress().expiresAt(),
                attempt.isBy(citizenId));
    }
}

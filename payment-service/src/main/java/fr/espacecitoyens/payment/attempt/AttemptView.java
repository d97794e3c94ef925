package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.List;

/**
 * What a citizen may see of an attempt.
 *
 * @param nothingTaken whether the provider said that no money was taken, after all that happened on
 *     its page: only then may that be told
 * @param underWay whether its invoices should not be paid in another way now
 * @param cardAccepted whether the browser came back saying so, and nothing else has said it yet
 * @param standing changes whenever anything of this does
 * @param own false for one of somebody else who may pay the same invoice
 */
record AttemptView(
        String id,
        List<Allocation> allocations,
        AttemptState state,
        ProviderName provider,
        boolean nothingTaken,
        boolean underWay,
        boolean cardAccepted,
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
                attempt.progress().isUnderWay(),
                attempt.progress().isSaidToBePaid(),
                attempt.standing(),
                attempt.purchase().amountCents(),
                attempt.progress().startedAt(),
                attempt.progress().expiresAt(),
                attempt.isBy(citizenId));
    }
}

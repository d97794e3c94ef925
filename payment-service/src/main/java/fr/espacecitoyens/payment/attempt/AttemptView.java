package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What a citizen may see of an attempt.
 *
 * @param nothingTaken whether the provider said that no money was taken, after all that happened on
 *     its page: only then may that be told
 * @param underWay whether its invoices should not be paid in another way now
 * @param cardAccepted whether the browser came back saying so, and nothing else has said it yet
 * @param standing changes whenever anything of this does
 * @param allocations the whole purchase to who pays it, to others the invoices that are asked for
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
        return of(attempt, citizenId, attempt.purchase().allocations());
    }

    /** As somebody sees it who has access to these invoices: all of it only if it is their own. */
    static AttemptView among(Attempt attempt, String citizenId, Collection<String> invoiceIds) {
        var all = attempt.purchase().allocations();
        return of(
                attempt,
                citizenId,
                attempt.isBy(citizenId)
                        ? all
                        : all.stream().filter(a -> invoiceIds.contains(a.invoiceId())).toList());
    }

    private static AttemptView of(Attempt attempt, String citizenId, List<Allocation> seen) {
        return new AttemptView(
                attempt.id(),
                seen,
                attempt.state(),
                attempt.purchase().provider(),
                attempt.progress().nothingTaken(),
                attempt.progress().isUnderWay(),
                attempt.progress().isSaidToBePaid(),
                attempt.standing(),
                Allocation.sum(seen),
                attempt.progress().startedAt(),
                attempt.progress().expiresAt(),
                attempt.isBy(citizenId));
    }
}

package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Begins an attempt, or goes on with the one that is live: a double click makes one attempt. */
@Component
class StartPayment {

    /**
     * What a citizen asks for; the fields were checked.
     *
     * @param payer null if nobody knows
     */
    record Wish(List<Item> items, String citizenId, String email, @Nullable Payer payer) {}

    /**
     * An invoice to be paid.
     *
     * @param amountCents null for all that remains
     */
    record Item(String invoiceId, @Nullable Long amountCents) {}

    /**
     * The attempt to go on with.
     *
     * @param fresh whether this call made it
     */
    record Started(Attempt attempt, PaymentPage page, boolean fresh) {}

    private static final Logger log = LoggerFactory.getLogger(StartPayment.class);

    /** Whoever loses a race sees the winner's attempt at the next look. */
    private static final int TRIES = 20;

    /** A page that is opened again this soon need not be remembered to live longer. */
    private static final Duration NOT_WORTH_WRITING = Duration.ofMinutes(1);

    private final Basket basket;
    private final AskFirst askFirst;
    private final Attempts attempts;
    private final AttemptEvents events;
    private final AttemptClock clock;

    StartPayment(
            Basket basket,
            AskFirst askFirst,
            Attempts attempts,
            AttemptEvents events,
            AttemptClock clock) {
        this.basket = basket;
        this.askFirst = askFirst;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    Started start(Wish wish) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return startOrResume(wish);
            } catch (DuplicateKeyException | OptimisticLockingFailureException _) {
                // A second click was faster: look again at what is now.
                log.atDebug().addKeyValue("items", wish.items().size()).log("lost a race to start");
            }
        }
        throw AttemptProblems.busy();
    }

    private Started startOrResume(Wish wish) {
        var contents = basket.of(wish);
        var allocations = contents.allocations();
        var ids = allocations.stream().map(Allocation::invoiceId).toList();
        var live = attempts.liveFor(ids);
        if (live.isEmpty()) {
            askFirst.about(ids);
            // Money may have been found, or told of while Paybox was asked.
            return begin(basket.of(wish), wish);
        }
        contents.refuseUnlessOpen(clock.now());
        Attempt one = live.getFirst();
        if (live.size() > 1
                || !one.canBeResumedFor(wish.citizenId(), allocations)
                || !clock.isPageOpen(one)) {
            throw AttemptProblems.inProgress(one, wish.citizenId());
        }
        return new Started(resumed(one, wish), opened(one, contents, wish).page(), false);
    }

    private Attempt resumed(Attempt live, Wish wish) {
        Instant expiresAt = clock.expiry();
        boolean sameEmail = live.purchase().email().equals(wish.email());
        var gained = Duration.between(live.progress().expiresAt(), expiresAt);
        if (live.purchase().operation() != null) {
            // It cannot be paid for longer than it was opened for.
            return sameEmail ? live : attempts.save(live.withEmail(wish.email()));
        }
        if (sameEmail && gained.compareTo(NOT_WORTH_WRITING) < 0) {
            return live;
        }
        return attempts.save(live.withEmail(wish.email()).until(expiresAt));
    }

    /** The page comes first: where it cannot be opened, nothing has begun. */
    private Started begin(Basket.Contents contents, Wish wish) {
        Instant now = clock.now();
        contents.refuseUnlessOpen(now);
        var purchase =
                new Purchase(
                        Ids.secret(),
                        contents.allocations(),
                        wish.citizenId(),
                        wish.email(),
                        contents.provider().name(),
                        null);
        var attempt = Attempt.start(purchase, now, clock.expiry());
        var opened = opened(attempt, contents, wish);
        var stored =
                attempts.insert(
                        attempt.withOperation(opened.operation())
                                .announcing(events.started(attempt)));
        return new Started(stored, opened.page(), true);
    }

    private Provider.Opened opened(Attempt attempt, Basket.Contents contents, Wish wish) {
        try {
            return contents.provider()
                    .open(attempt.withEmail(wish.email()), clock.pageLimit(), wish.payer());
        } catch (ProviderAway e) {
            log.atWarn().setCause(e).log("no payment can be made now");
            throw AttemptProblems.providerAway();
        }
    }
}

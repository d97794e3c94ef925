package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.platform.Ids;
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
        askFirst.about(basket.of(wish).invoiceIds());
        // Money may have been found, or told of while the provider was asked.
        var contents = basket.of(wish);
        contents.refuseUnlessOpen(clock.now());
        var live = attempts.liveFor(contents.invoiceIds());
        if (live.isEmpty()) {
            return begin(contents, wish);
        }
        Attempt one = live.getFirst();
        if (live.size() > 1
                || !one.canBeResumedFor(wish.citizenId(), contents)
                || !clock.isPageOpen(one)) {
            throw AttemptProblems.inProgress(one, wish.citizenId());
        }
        return new Started(resumed(one, wish), opened(one, contents, wish).page(), false);
    }

    private Attempt resumed(Attempt live, Wish wish) {
        Attempt known = live.withEmail(wish.email());
        // What the provider opened cannot be paid for longer than it was opened for.
        return attempts.save(
                live.purchase().operation() == null ? known.until(clock.expiry()) : known);
    }

    /** The page comes first: where it cannot be opened, nothing has begun. */
    private Started begin(Basket.Contents contents, Wish wish) {
        var purchase =
                new Purchase(
                        Ids.secret(),
                        contents.allocations(),
                        wish.citizenId(),
                        wish.email(),
                        contents.provider().name(),
                        null);
        var attempt = Attempt.start(purchase, clock.now(), clock.expiry());
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

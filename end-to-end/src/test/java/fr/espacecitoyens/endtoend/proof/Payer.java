package fr.espacecitoyens.endtoend.proof;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Somebody with invoices to pay, who believes the pages: pays only what they say is to be paid, and
 * looks again until each is paid. Where a page cannot be had they try again later.
 */
final class Payer implements Runnable {

    /** Nobody turns from one page to the next faster than this. */
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(200);

    /** Nor looks at the same invoice again; whoever has to wait looks less and less often. */
    private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofSeconds(1);

    private static final Duration MOST_BEFORE_LOOKING_AGAIN = Duration.ofSeconds(8);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    /** An invoice that was not seen as paid yet, and how long they leave it alone. */
    private record Waiting(Act act, Duration patience, Instant lookAgain) {

        static Waiting after(Duration patience, Act act) {
            return new Waiting(act, patience, Instant.now().plus(patience));
        }

        Waiting again() {
            var longer = patience.multipliedBy(2);
            return after(Collections.min(List.of(longer, MOST_BEFORE_LOOKING_AGAIN)), act);
        }
    }

    private final Portal portal;
    private final Diary diary;
    private final Deque<Act> untouched = new ArrayDeque<>();
    private final Queue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparing(Waiting::lookAgain));
    private final ReturnPages returnPages;
    private final Paying paying;

    Payer(Portal portal, Collection<Act> acts, Diary diary) {
        this.portal = portal;
        this.diary = diary;
        this.returnPages = new ReturnPages(portal, diary);
        this.paying = new Paying(portal, diary, returnPages);
        untouched.addAll(acts);
    }

    @Override
    public void run() {
        while ((left() > 0 || returnPages.areOpen()) && !diary.isOver()) {
            Waiting due = waiting.peek();
            if (due != null && due.lookAgain().isBefore(Instant.now())) {
                waiting.remove();
                looksAt(due.act(), due::again);
            } else if (!returnPages.looksAgain() && !untouched.isEmpty() && diary.mayBegin()) {
                Act act = untouched.remove();
                looksAt(act, () -> Waiting.after(BEFORE_LOOKING_AGAIN, act));
            }
            pause(BETWEEN_PAGES);
        }
    }

    private void looksAt(Act act, Supplier<Waiting> unlessSettled) {
        if (!isSettled(act)) {
            waiting.add(unlessSettled.get());
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** People do not hammer at a door that is closed. */
    private void failed() {
        diary.failed();
        pause(BEFORE_TRYING_AGAIN);
    }

    /** What is still not paid when the time is over. */
    int left() {
        return untouched.size() + waiting.size();
    }

    private boolean isSettled(Act act) {
        try {
            return looksAt(act);
        } catch (UncheckedIOException | AssertionError _) {
            // Something is away, and the page with it.
            failed();
            return false;
        }
    }

    private boolean looksAt(Act act) {
        Instant asked = Instant.now();
        var card = portal.opensInvoice(act.invoice());
        if (card == null) {
            return false;
        }
        long remaining = card.isSettled() ? 0 : act.cents();
        if (!card.shows(act.cents(), remaining)) {
            diary.contradicted("%s is shown as %s".formatted(act, card));
        }
        switch (card.standing()) {
            case "SETTLED", "PAYMENT_RECEIVED" -> {
                diary.sayings().shownAsPaid(act.invoice(), card.standing());
                diary.settled();
                return true;
            }
            case "PAYMENT_UNDER_WAY" -> {
                // Whoever is told that a payment is under way waits for it.
            }
            default -> {
                if (portal.knowsPayments()) {
                    diary.sayings().offered(act.invoice(), asked);
                    payable(act);
                }
            }
        }
        return false;
    }

    private void payable(Act act) {
        Behaviour behaviour = paying.hasBegun(act) ? Behaviour.STRAIGHT : act.behaviour();
        if (!paying.begins(behaviour, act)) {
            failed();
        }
    }
}

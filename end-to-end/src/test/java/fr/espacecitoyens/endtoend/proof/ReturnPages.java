package fr.espacecitoyens.endtoend.proof;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;

/**
 * The pages to which somebody came back from the payment page. As they do by themselves, they are
 * looked at again until they say how the payment ended; less and less often, and not for ever.
 */
final class ReturnPages {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(16);

    /** A page of the provider's is over by then, and the last question about it was asked. */
    private static final Duration AT_ALL = Duration.ofSeconds(90);

    private record Open(String attempt, Instant until, Duration patience, Instant lookAgain) {

        static Open of(String attempt, Instant until, Duration patience) {
            return new Open(attempt, until, patience, Instant.now().plus(patience));
        }

        Open again() {
            var longer = Collections.min(List.of(patience.multipliedBy(2), MOST));
            return of(attempt, until, longer);
        }
    }

    private final Portal portal;
    private final Diary diary;

    /** Two tabs may come back in the same moment. */
    private final Queue<Open> open =
            new PriorityBlockingQueue<>(8, Comparator.comparing(Open::lookAgain));

    ReturnPages(Portal portal, Diary diary) {
        this.portal = portal;
        this.diary = diary;
    }

    Sayings sayings() {
        return diary.sayings();
    }

    /** Somebody came back, and read this. */
    void cameBack(String attempt, Instant asked, String text) {
        if (!sayings().read(attempt, asked, text)) {
            open.add(Open.of(attempt, Instant.now().plus(AT_ALL), FIRST));
        }
    }

    boolean areOpen() {
        return !open.isEmpty();
    }

    /** Looks at one of them if it is time. */
    boolean looksAgain() {
        Open next = open.peek();
        if (next == null || next.lookAgain().isAfter(Instant.now())) {
            return false;
        }
        open.remove(next);
        if (!saysTheEnd(next.attempt()) && next.until().isAfter(Instant.now())) {
            open.add(next.again());
        }
        return true;
    }

    private boolean saysTheEnd(String attempt) {
        Instant asked = Instant.now();
        try {
            return sayings().read(attempt, asked, portal.readsPayment(attempt));
        } catch (UncheckedIOException | AssertionError _) {
            // Something is away, and the page with it.
            diary.failed();
            return false;
        }
    }
}

package fr.espacecitoyens.simulator.page;

import fr.espacecitoyens.simulator.answer.Held;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One opened payment page: at most three tries, one after the other, within its time. */
final class PaymentPage {

    static final int MOST_TRIES = 3;

    private final String id;
    private final PaymentRequest request;
    private final long call;
    private final Instant closesAt;
    private final Held held = new Held();
    private final ReentrantLock oneTryAtATime = new ReentrantLock();
    private volatile List<Transaction> tries = List.of();

    PaymentPage(String id, PaymentRequest request, long call, Instant closesAt) {
        this.id = id;
        this.request = request;
        this.call = call;
        this.closesAt = closesAt;
    }

    /** Makes a try unless the page is over: a second click on Valider must not pay twice. */
    void tryCard(Supplier<Transaction> attempt) {
        oneTryAtATime.lock();
        try {
            if (!isOver()) {
                var more = new ArrayList<>(tries);
                more.add(attempt.get());
                tries = List.copyOf(more);
            }
        } finally {
            oneTryAtATime.unlock();
        }
    }

    boolean isOver() {
        var last = lastTry();
        return triesLeft() == 0
                || (last != null
                        && (last.code().equals(Codes.ACCEPTED)
                                || last.code().equals(Codes.AWAITING_ISSUER)));
    }

    boolean isClosed(Instant now) {
        return now.isAfter(closesAt);
    }

    int triesLeft() {
        return MOST_TRIES - tries.size();
    }

    @Nullable Transaction lastTry() {
        var current = tries;
        return current.isEmpty() ? null : current.getLast();
    }

    String id() {
        return id;
    }

    PaymentRequest request() {
        return request;
    }

    long call() {
        return call;
    }

    Instant closesAt() {
        return closesAt;
    }

    Held held() {
        return held;
    }
}

package fr.espacecitoyens.simulator.page;

import fr.espacecitoyens.simulator.request.PaymentRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;

/** The pages that are open. They are gone after a restart, as if their time had run out. */
public final class PaymentPages {

    /** A closed page is remembered for a while, so that it can say why it is closed. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    /** Some 4 kB each; the one that closes first goes before its time. */
    private static final int MOST = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, PaymentPage> pages = new ConcurrentHashMap<>();
    private final Queue<PaymentPage> byEnd =
            new PriorityBlockingQueue<>(64, Comparator.comparing(PaymentPage::closesAt));
    private final Clock clock;

    public PaymentPages(Clock clock) {
        this.clock = clock;
    }

    PaymentPage open(PaymentRequest request, long call) {
        forget(clock.instant().minus(REMEMBERED));
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        var page = new PaymentPage(id, request, call, clock.instant().plus(request.limit()));
        pages.put(id, page);
        byEnd.add(page);
        return page;
    }

    private synchronized void forget(Instant before) {
        for (var next = byEnd.peek();
                next != null && (next.isClosed(before) || pages.size() >= MOST);
                next = byEnd.peek()) {
            pages.remove(byEnd.remove().id());
        }
    }

    Optional<PaymentPage> find(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    boolean isClosed(PaymentPage page) {
        return page.isClosed(clock.instant());
    }
}

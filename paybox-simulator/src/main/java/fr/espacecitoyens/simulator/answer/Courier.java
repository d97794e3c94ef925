package fr.espacecitoyens.simulator.answer;

import fr.espacecitoyens.simulator.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Brings a notification to the shop and notes what it answered. Like Paybox it does not repeat one
 * that failed.
 */
public final class Courier {

    private static final System.Logger log = System.getLogger(Courier.class.getName());

    /** The manual's example of a shop that was too slow. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

    /** When the clock is moved on, thousands may become due in one moment. */
    private final Semaphore onTheirWay = new Semaphore(64);

    private final HttpClient http =
            HttpClient.newBuilder()
                    // A shop that does not even take the connection by then is away.
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final Ledger ledger;

    public Courier(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Sends at once; the future ends with the shop's answer. */
    CompletableFuture<Void> send(Notification notification) {
        return CompletableFuture.runAsync(
                () -> bring(notification), task -> Thread.ofVirtual().start(task));
    }

    /** Comes back when the shop has answered or has failed to. */
    void bring(Notification notification) {
        onTheirWay.acquireUninterruptibly();
        String answer;
        try {
            answer = answerTo(notification.address());
        } finally {
            onTheirWay.release();
        }
        ledger.notified(notification.transaction(), answer);
        if (!answer.startsWith("2")) {
            log.log(
                    System.Logger.Level.WARNING,
                    "PAYBOX: WARNING!! the shop did not take notification {0}: {1}",
                    Long.toString(notification.transaction()),
                    answer);
        }
    }

    private String answerTo(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER_TIMEOUT);
            var response = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
            return Integer.toString(response.statusCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "FAILED";
        } catch (IOException | IllegalArgumentException e) {
            return "FAILED";
        }
    }
}

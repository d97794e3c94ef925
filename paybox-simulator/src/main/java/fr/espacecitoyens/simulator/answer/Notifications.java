package fr.espacecitoyens.simulator.answer;

import static java.util.concurrent.TimeUnit.SECONDS;

import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Tells the shop of each try, from server to server, whatever the customer's browser does. Like
 * Paybox it does not repeat a notification that failed.
 */
public final class Notifications {

    private static final System.Logger log = System.getLogger(Notifications.class.getName());

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    /** The manual's example of a shop that was too slow. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder()
                    // A shop that does not even take the connection by then is away.
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final SignedAnswer answers;
    private final Faults faults;
    private final Ledger ledger;

    public Notifications(SignedAnswer answers, Faults faults, Ledger ledger) {
        this.answers = answers;
        this.faults = faults;
        this.ledger = ledger;
    }

    /**
     * Sends the notification of a try.
     *
     * @return done when the ticket may be shown
     */
    public CompletableFuture<Void> send(PaymentRequest request, Transaction transaction) {
        String url = request.value("PBX_REPONDRE_A");
        if (url.isBlank()) {
            return CompletableFuture.completedFuture(null);
        }
        String address = answers.forServer(url, Outcome.of(request, transaction));
        var setting = faults.setting();
        Executor late = CompletableFuture.delayedExecutor(setting.delay(), SECONDS, THREADS);
        return switch (setting.ipn()) {
            case NORMAL -> sent(address, transaction, THREADS);
            case LOST -> CompletableFuture.completedFuture(null);
            case DOUBLED -> {
                var first = sent(address, transaction, THREADS);
                var second = sent(address, transaction, THREADS);
                yield CompletableFuture.allOf(first, second);
            }
            case DELAYED -> {
                var _ = sent(address, transaction, late);
                yield CompletableFuture.completedFuture(null);
            }
        };
    }

    private CompletableFuture<Void> sent(
            String address, Transaction transaction, Executor executor) {
        return CompletableFuture.runAsync(() -> send(address, transaction), executor);
    }

    private void send(String address, Transaction transaction) {
        String answer = answerTo(address);
        ledger.notified(transaction, answer);
        if (!answer.startsWith("2")) {
            log.log(
                    System.Logger.Level.WARNING,
                    "PAYBOX: WARNING!! the shop did not take notification {0}: {1}",
                    Long.toString(transaction.transaction()),
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

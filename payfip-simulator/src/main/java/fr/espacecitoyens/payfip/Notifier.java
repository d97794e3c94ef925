package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.time.Agenda;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Tells the creditor that there is something to ask about: the idOp, unsigned, and no more. Notes
 * what was answered, and does not repeat what failed.
 */
final class Notifier {

    private static final System.Logger log = System.getLogger(Notifier.class.getName());

    /** When the clock is moved on, thousands may become due in one moment. */
    private final Semaphore onTheirWay = new Semaphore(64);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Book book;
    private final Agenda agenda;

    Notifier(Book book, Agenda agenda) {
        this.book = book;
        this.agenda = agenda;
    }

    /**
     * Goes on with what the process before this one had still to send. What it sent in the very
     * moment of its end is sent again.
     */
    void resume() {
        for (Operation operation : book.all()) {
            operation.notices().stream()
                    .filter(Notice::mustBeSent)
                    .forEach(notice -> plan(operation, notice));
        }
    }

    /** Sends it when its moment has come. */
    void plan(Operation operation, Notice notice) {
        var due = notice.due();
        if (due == null) {
            return;
        }
        if (due.isAfter(agenda.now())) {
            agenda.at(due, () -> send(operation, notice));
        } else {
            Thread.ofVirtual().start(() -> send(operation, notice));
        }
    }

    /** Comes back when the creditor has answered or has failed to. */
    void send(Operation operation, Notice notice) {
        onTheirWay.acquireUninterruptibly();
        String answer;
        try {
            answer = answerTo(operation.order().urlnotif(), notice);
        } finally {
            onTheirWay.release();
        }
        book.answered(operation, notice, answer);
        log.log(System.Logger.Level.INFO, "notified of {0}: {1}", notice.about(), answer);
    }

    private String answerTo(String url, Notice notice) {
        try {
            var response = http.send(request(url, notice), BodyHandlers.discarding());
            return Integer.toString(response.statusCode());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "FAILED";
        } catch (IOException | IllegalArgumentException _) {
            return "FAILED";
        }
    }

    private static HttpRequest request(String url, Notice notice) {
        var request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(20));
        String hint = "idop=" + notice.about();
        if (notice.byPost()) {
            return request.uri(URI.create(url))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(hint))
                    .build();
        }
        String mark = url.contains("?") ? "&" : "?";
        return request.uri(URI.create(url + mark + hint)).GET().build();
    }
}

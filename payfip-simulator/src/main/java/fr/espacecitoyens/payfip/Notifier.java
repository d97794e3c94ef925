package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.time.Agenda;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Tells the creditor that there is something to ask about: the idOp, unsigned, and no more. */
final class Notifier {

    private static final System.Logger log = System.getLogger(Notifier.class.getName());
    private static final int MANY = 8;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Book book;
    private final Faults faults;
    private final Agenda agenda;

    Notifier(Book book, Faults faults, Agenda agenda) {
        this.book = book;
        this.faults = faults;
        this.agenda = agenda;
    }

    void tell(Operation operation) {
        var setting = faults.setting();
        String url = operation.order().urlnotif();
        switch (setting.notification()) {
            case NONE -> start(url, operation.idOp());
            case LOST -> {}
            case LATE ->
                    agenda.at(
                            agenda.now().plusSeconds(setting.delaySeconds()),
                            () -> send(url, operation.idOp()));
            case EIGHTFOLD -> {
                for (int i = 0; i < MANY; i++) {
                    start(url, operation.idOp());
                }
            }
            case FOREIGN -> start(url, foreignTo(operation));
        }
    }

    /** Another one's if there is one, else one that never was. */
    private String foreignTo(Operation operation) {
        return book.all().stream()
                .map(Operation::idOp)
                .filter(idOp -> !idOp.equals(operation.idOp()))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void start(String url, String idOp) {
        Thread.ofVirtual().start(() -> send(url, idOp));
    }

    private void send(String url, String idOp) {
        try {
            var answer = http.send(request(url, idOp), BodyHandlers.discarding());
            log.log(System.Logger.Level.INFO, "notified {0}: {1}", idOp, answer.statusCode());
        } catch (IOException e) {
            log.log(System.Logger.Level.WARNING, "a notification did not arrive", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(String url, String idOp) {
        var request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(20));
        if (faults.setting().byPost()) {
            return request.uri(URI.create(url))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("idop=" + idOp))
                    .build();
        }
        String mark = url.contains("?") ? "&" : "?";
        return request.uri(URI.create(url + mark + "idop=" + idOp)).GET().build();
    }
}

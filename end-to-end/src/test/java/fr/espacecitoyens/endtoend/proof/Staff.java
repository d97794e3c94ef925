package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.BackOfficeApi;
import fr.espacecitoyens.endtoend.JsonHttp;
import fr.espacecitoyens.endtoend.Town;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the staff of the invoicing office see of the payments, and the refunds that they decide. */
final class Staff {

    private static final String API = "/api/payment/staff/payments";

    private final Instant since;
    private volatile String token = BackOfficeApi.token();

    /**
     * Staff who judge a run.
     *
     * @param since its begin: other journeys leave attempts open that last twenty minutes
     */
    Staff(Instant since) {
        this.since = since;
    }

    /** Whether every attempt of the run has ended. */
    boolean seesNothingOpen() {
        return begunInTheRun("CREATED") + begunInTheRun("WAITING") == 0;
    }

    /** Whether every attempt of it has ended, and every message was explained. */
    boolean seesNothingUnclear() {
        return seesNothingOpen() && suspects() == 0;
    }

    /** Those whose messages did not fit, and the provider could not explain. */
    int suspects() {
        return begunInTheRun("SUSPECT");
    }

    private int begunInTheRun(String state) {
        return (int)
                find("state=" + state).stream()
                        .map(one -> Instant.parse(one.path("startedAt").asString()))
                        .filter(start -> !start.isBefore(since))
                        .count();
    }

    List<JsonNode> toRefund() {
        return find("toRefund=true");
    }

    /**
     * How many messages of the provider about this money are there.
     *
     * @param attempt for which it was taken
     */
    long messages(String attempt, Ledger.Captured payment) {
        // One that says another amount names its transaction as well.
        String about = ".*\\b" + payment.transaction() + "\\b.*";
        return get(API + "/" + attempt)
                .path("messages")
                .valueStream()
                .filter(message -> message.path("way").asString("").equals("NOTIFICATION"))
                .map(message -> message.path("said").asString(""))
                .filter(said -> said.matches(about))
                .count();
    }

    /**
     * Gives back what counts for nothing, of one half of the captures in two parts.
     *
     * @return how many refunds were asked for
     */
    int refunds(JsonNode payment) {
        JsonNode detail = get(API + "/" + payment.path("id").asString());
        int refunds = 0;
        for (JsonNode capture : detail.path("captures")) {
            String transaction = capture.path("transaction").asString();
            for (long part : parts(open(capture), Long.parseLong(transaction) % 2 == 0)) {
                refund(detail.at("/payment/id").asString(), transaction, part);
                refunds++;
            }
        }
        return refunds;
    }

    private static List<Long> parts(long cents, boolean inTwo) {
        List<Long> parts = inTwo ? List.of(cents / 2, cents - cents / 2) : List.of(cents);
        return parts.stream().filter(part -> part > 0).toList();
    }

    /** What of it counts for nothing. */
    private static long open(JsonNode capture) {
        long counted =
                capture.path("applied")
                        .valueStream()
                        .mapToLong(part -> part.path("amountCents").asLong())
                        .sum();
        return capture.path("amountCents").asLong() - counted;
    }

    private void refund(String payment, String transaction, long cents) {
        send(
                "PUT",
                "%s/%s/refunds/%s".formatted(API, payment, UUID.randomUUID()),
                Map.of("transaction", transaction, "amountCents", cents));
    }

    /** What is still to be refunded, and the refunds of these payments that are not done. */
    List<String> notRefunded(List<JsonNode> payments) {
        List<String> wrong = new ArrayList<>();
        toRefund().forEach(payment -> wrong.add(payment.toString()));
        for (JsonNode payment : payments) {
            for (JsonNode refund : get(API + "/" + payment.path("id").asString()).path("refunds")) {
                if (!refund.path("state").asString("").equals("DONE")) {
                    wrong.add(refund.toString());
                }
            }
        }
        return wrong;
    }

    private List<JsonNode> find(String question) {
        List<JsonNode> found = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode answer = get(API + "?" + question + "&page=" + page);
            answer.path("payments").forEach(found::add);
            if (!answer.path("more").asBoolean()) {
                return found;
            }
        }
    }

    private JsonNode get(String path) {
        return send("GET", path, null);
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        var answer = JsonHttp.send(method, Town.portal() + path, token, body);
        if (answer.statusCode() == 401) {
            // A token lives some minutes.
            token = BackOfficeApi.token();
            answer = JsonHttp.send(method, Town.portal() + path, token, body);
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + answer.body());
        }
        return JsonHttp.read(answer);
    }
}

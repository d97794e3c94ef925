package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.JsonHttp;
import fr.espacecitoyens.endtoend.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What becomes of Paybox's messages: the simulator decides by the seed and each amount. */
final class Weather {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final Map<String, Integer> WEIGHTS = new LinkedHashMap<>();

    static {
        WEIGHTS.put("NORMAL", 47);
        WEIGHTS.put("LOST", 8);
        WEIGHTS.put("DOUBLED", 6);
        WEIGHTS.put("OCTUPLED", 6);
        WEIGHTS.put("DELAYED", 8);
        WEIGHTS.put("OVERDUE", 3);
        WEIGHTS.put("AFTER_RETURN", 6);
        WEIGHTS.put("REVERSED", 6);
        WEIGHTS.put("WRONG_KEY", 4);
        WEIGHTS.put("WRONG_AMOUNT", 3);
        WEIGHTS.put("TAMPERED", 3);
    }

    /** When an attempt is over, and was asked about, of whose page this was said. */
    private static final int OVERDUE_SECONDS = 50;

    /** Nothing that is public says that Paybox guards a reference from being paid again. */
    private static final int PAID_AGAIN_PERCENT = 30;

    private static final int INQUIRIES_FAIL_PERCENT = 5;

    private final long seed;

    Weather(long seed) {
        this.seed = seed;
    }

    static Map<String, Integer> weights() {
        return WEIGHTS;
    }

    /** What the simulator has decided about how many messages. */
    static Map<String, Integer> fates() {
        Map<String, Integer> fates = new TreeMap<>();
        JsonHttp.get(Town.stack().simulatorUrl() + "/api/fates")
                .properties()
                .forEach(fate -> fates.put(fate.getKey(), fate.getValue().asInt()));
        return fates;
    }

    /** From now on, and again after each start of the simulator. */
    void turnsBad() {
        String weights =
                WEIGHTS.entrySet().stream()
                        .map(w -> "\"%s\":%d".formatted(w.getKey(), w.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
        set(
                """
                {"ipn":"RANDOM","delaySeconds":3,"overdueSeconds":%d,"seed":%d,"weights":%s,
                "paidAgainPercent":%d,"inquiriesFailPercent":%d}
                """
                        .formatted(
                                OVERDUE_SECONDS,
                                seed,
                                weights,
                                PAID_AGAIN_PERCENT,
                                INQUIRIES_FAIL_PERCENT));
    }

    /** Whether every message that was to come late has come. */
    static boolean isOver() {
        return JsonHttp.get(Town.stack().simulatorUrl() + "/api/clock").path("waiting").asInt()
                == 0;
    }

    /** Paybox does what moves money, and says that it does not know. */
    void refundsTimeOut() {
        set("{\"operations\":\"DONE_TIMED_OUT\"}");
    }

    void turnsGood() {
        set("{}");
    }

    private static void set(String switches) {
        var request =
                HttpRequest.newBuilder(URI.create(Town.stack().simulatorUrl() + "/api/faults"))
                        .timeout(Duration.ofSeconds(10))
                        .PUT(HttpRequest.BodyPublishers.ofString(switches));
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

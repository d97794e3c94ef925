package fr.espacecitoyens.simulator;

import static fr.espacecitoyens.simulator.Bench.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank of a proof in which every process may be killed. */
class KilledProcessTest {

    private static final Pattern READY = Pattern.compile("ready on port (\\d+)");

    @TempDir Path data;

    @Test
    void what_was_paid_and_what_waits_outlives_a_killed_process() throws Exception {
        try (var shop = new Shop()) {
            var first = process();
            try {
                var customer = new Customer(port(first));
                customer.put("/api/faults", "{\"ipn\":\"DELAYED\",\"delaySeconds\":3600}");
                customer.pay(customer.open(Shop.signed(shop.request("killed"))), ACCEPTED);
            } finally {
                first.destroyForcibly().waitFor();
            }

            var second = process();
            try {
                var customer = new Customer(port(second));
                assertThat(customer.get("/api/transactions").body())
                        .contains("\"reference\":\"killed\"", "\"code\":\"00000\"");
                customer.post("/api/clock/advance", "{\"seconds\":3600}");
                await().untilAsserted(() -> assertThat(shop.notifications()).hasSize(1));
            } finally {
                second.destroyForcibly().waitFor();
            }
        }
    }

    private Process process() throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PayboxSimulator.class.getName());
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT", "0",
                                "SIMULATOR_DATA", data.toString(),
                                "PAYBOX_SITE", "1234567",
                                "PAYBOX_RANG", "01",
                                "PAYBOX_IDENTIFIANT", "42",
                                "PAYBOX_HMAC_KEY", Shop.KEY));
        return builder.redirectErrorStream(true).start();
    }

    private static int port(Process process) {
        @SuppressWarnings("resource") // The stream ends with the process.
        BufferedReader output = process.inputReader();
        return output.lines()
                .flatMap(line -> READY.matcher(line).results())
                .map((MatchResult match) -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElseThrow();
    }
}

package fr.espacecitoyens.payfip;

import static fr.espacecitoyens.payfip.Client.PAID;
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
        try (var town = new Creditor()) {
            String paid;
            String wayBack;
            var first = process();
            try {
                var client = new Client(port(first));
                client.faults("{\"notification\":\"LATE\",\"delaySeconds\":3600}");
                paid = client.open(town, "FACT2026001", 4250);
                client.does(paid, PAID);
                client.faults("{\"notification\":\"AFTER_RETURN\"}");
                wayBack = client.does(client.open(town, "FACT2026002", 853), PAID);
            } finally {
                first.destroyForcibly().waitFor();
            }

            var second = process();
            try {
                var client = new Client(port(second));
                assertThat(client.result(paid)).isEqualTo("P");
                assertThat(town.notifications()).isEmpty();
                client.get(wayBack);
                client.advance(3600);
                await().untilAsserted(() -> {
                    assertThat(client.answers("FACT2026001")).containsExactly("200");
                    assertThat(client.answers("FACT2026002")).containsExactly("200");
                });
            } finally {
                second.destroyForcibly().waitFor();
            }

            var third = process();
            try {
                var client = new Client(port(third));
                client.advance(3600);
                assertThat(client.answers("FACT2026001")).containsExactly("200");
                assertThat(client.read("/api/clock").path("waiting").asInt()).isZero();
                assertThat(town.notifications()).hasSize(2);
            } finally {
                third.destroyForcibly().waitFor();
            }
        }
    }

    private Process process() throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PayfipSimulator.class.getName());
        builder.environment().putAll(Map.of("SERVER_PORT", "0", "SIMULATOR_DATA", data.toString()));
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

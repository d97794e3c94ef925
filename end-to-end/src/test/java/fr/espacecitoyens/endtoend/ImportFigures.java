package fr.espacecitoyens.endtoend;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how fast a big file comes in and prints it; nothing here passes or fails by a time. Run
 * by {@code ./measure}.
 */
class ImportFigures {

    private static final int INVOICES = 100_000;

    @TempDir private Path folder;

    @Test
    void prints_how_fast_a_hundred_thousand_invoices_come_in() throws Exception {
        Path small = folder.resolve("warm-up.csv");
        Files.writeString(small, InvoiceFile.of(Person.somebody().customer(), INVOICES / 10));
        CommandLine.imports("--publier", small);
        Path file = folder.resolve("factures.csv");
        Files.writeString(file, InvoiceFile.of(Person.somebody().customer(), INVOICES));

        ServerCpu before = ServerCpu.now();
        Instant begin = Instant.now();
        var done = CommandLine.starts("--publier", file).result(Duration.ofMinutes(10));
        Duration published = Duration.between(begin, Instant.now());
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Topics.invoicesToldOf(done.importId()).size() == INVOICES);
        Duration told = Duration.between(begin, Instant.now());

        System.out.printf(
                "FIGURE %,d invoices (%,d KB) checked and published in %.1f s, all told over Kafka"
                        + " after %.1f s; CPU in ms: %s%n",
                INVOICES,
                Files.size(file) / 1024,
                published.toMillis() / 1000.0,
                told.toMillis() / 1000.0,
                ServerCpu.now().since(before).inWords(1));
        begin = Instant.now();
        BackOfficeApi.get("/staff/imports/" + done.importId() + "/totals");
        System.out.printf(
                "FIGURE file, store and settlements of %,d invoices compared in %.1f s%n",
                INVOICES, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }
}

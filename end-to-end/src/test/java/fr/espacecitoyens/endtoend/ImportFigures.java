package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
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

    /** Until the programs are compiled to what they stay. */
    private static final int WARM_UP = 30_000;

    @TempDir private Path folder;

    /** As a real office would send it, with errors in it, while citizens read their pages. */
    @Test
    void prints_how_a_file_with_errors_goes_in_while_citizens_browse() throws Exception {
        Person person = Person.somebody();
        // The first payer of the file has its first two invoices.
        String customer = person.customer();
        Path file = folder.resolve("export.csv");
        Files.writeString(
                file,
                InvoiceFile.of(customer, INVOICES)
                        + InvoiceFile.wrongRow(customer)
                        + InvoiceFile.wrongRow(customer + "-2"));
        var home = HttpRequest.newBuilder(URI.create(Town.portal() + "/aide")).build();
        var importing = CommandLine.starts("--publier-sans-erreurs", file);
        var browsing = Load.of(4, 2_000, home);
        var done = importing.result(Duration.ofMinutes(10));

        assertThat(done.exitCode()).as(done.output()).isZero();
        assertThat(done.output()).contains("erreurs : 2");
        assertThat(browsing.errors()).isZero();
        var totals = BackOfficeApi.get("/staff/imports/" + done.importId() + "/totals");
        assertThat(totals.at("/file/count").asInt()).isEqualTo(INVOICES);
        assertThat(totals.at("/store/issued")).isEqualTo(totals.get("file"));
        assertThat(totals.at("/store/balanced").asBoolean()).isTrue();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Topics.invoicesToldOf(done.importId()).size() == INVOICES);
        var payer = new PlainVisitor(person);
        payer.createsASpace(Town.issuesKey(customer + "-1"));
        assertThat(payer.reads("/factures")).contains("Vous avez 2 factures à régler : 10,03 €");
        System.out.printf(
                "FIGURE %,d invoices and two errors, file, store, events and page agree; four readers of"
                        + " pages meanwhile: %s%n",
                INVOICES, browsing);
    }

    @Test
    void prints_how_fast_a_hundred_thousand_invoices_come_in() throws Exception {
        Path small = folder.resolve("warm-up.csv");
        Files.writeString(small, InvoiceFile.of(Person.somebody().customer(), WARM_UP));
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

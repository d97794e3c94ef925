package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * Files of the back office come in by the command line, whole and once, whatever dies meanwhile.
 */
@ResourceLock("billing-service")
class ImportJourney {

    private static final int KILLS = 10;
    private static final int INVOICES = 4_000;

    @TempDir private Path folder;

    @Test
    void the_command_line_tells_errors_by_line_and_publishes_what_is_right() throws Exception {
        String customer = Person.somebody().customer();
        Path file = folder.resolve("factures.csv");
        Files.writeString(file, InvoiceFile.of(customer, 2) + InvoiceFile.wrongRow(customer));

        var trial = CommandLine.imports("--essai", file);
        assertThat(trial.exitCode()).isEqualTo(2);
        assertThat(trial.output())
                .contains("erreurs : 1", "4;montant;Quantité × prix unitaire font 5,00");

        var refused = CommandLine.imports("--publier", file);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("Rien n'est publié");

        var published = CommandLine.imports("--publier-sans-erreurs", file);
        assertThat(published.exitCode()).isZero();
        assertThat(published.output()).contains("Publié", "nouvelles : 2");

        var again = CommandLine.imports("--publier-sans-erreurs", file);
        assertThat(again.output()).contains("nouvelles : 0", "déjà connues : 2");
        assertThat(CommandLine.imports("--essai", folder.resolve("absent.csv")).exitCode())
                .isEqualTo(1);
    }

    @Test
    void killed_at_ten_random_moments_files_go_in_whole_and_once() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            String customer = Person.somebody().customer();
            Path file = folder.resolve("factures-" + round + ".csv");
            Files.writeString(file, InvoiceFile.of(customer, INVOICES));
            var importing = CommandLine.starts("--publier", file);
            while (importing.isRunning() && kills < KILLS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(300, 6_000)));
                if (importing.isRunning()) {
                    Town.stack().kill("billing-service");
                    Town.stack().start("billing-service");
                    kills++;
                }
            }
            var done = importing.result(Duration.ofMinutes(3));
            assertThat(done.exitCode()).as("seed %d: %s", seed, done.output()).isZero();
            agreesToTheCent(done.importId(), seed);
        }
    }

    private static void agreesToTheCent(String importId, long seed) {
        JsonNode totals = BackOfficeApi.get("/staff/imports/" + importId + "/totals");
        assertThat(totals.at("/file/count").asInt()).as("seed %d", seed).isEqualTo(INVOICES);
        assertThat(totals.at("/store/issued")).as("seed %d", seed).isEqualTo(totals.get("file"));
        assertThat(totals.at("/store/open")).as("seed %d", seed).isEqualTo(totals.get("file"));
        assertThat(totals.get("missing")).isEmpty();
        assertThat(totals.get("different")).isEmpty();
        assertThat(Topics.invoicesToldOf(importId)).as("seed %d", seed).hasSize(INVOICES);
    }
}

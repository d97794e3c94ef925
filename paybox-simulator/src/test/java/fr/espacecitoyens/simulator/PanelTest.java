package fr.espacecitoyens.simulator;

import static fr.espacecitoyens.simulator.Bench.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People set the switches on a page. */
class PanelTest {

    private static final String FORM =
            "ipn=%s&delaySeconds=60&page=NORMAL&operations=DONE_TIMED_OUT&primary=NORMAL"
                    + "&hangSeconds=9&overdueSeconds=90&paidAgainPercent=20&inquiriesFailPercent=5&seed=7&weight_LOST=3";

    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(null);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void what_was_chosen_is_set_and_shown() {
        var answer = bench.customer.post("/simulateur", FORM.formatted("RANDOM"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(bench.customer.get(Customer.location(answer)).body())
                .contains("<option value=\"RANDOM\" selected>au hasard, selon les poids")
                .contains("<option value=\"DONE_TIMED_OUT\" selected>code 00097, mais c’est fait")
                .contains("name=\"delaySeconds\" value=\"60\"", "name=\"weight_LOST\" value=\"3\"");
        assertThat(bench.customer.get("/api/faults").body())
                .contains(
                        "\"ipn\":\"RANDOM\"",
                        "\"paidAgainPercent\":20",
                        "\"weights\":{\"LOST\":3}",
                        "\"seed\":7");
    }

    @Test
    void what_is_not_possible_is_said_and_changes_nothing() {
        for (String form : new String[] {FORM.formatted("ODD"), "", "ipn=LOST&ipn=LOST", "%"}) {
            var answer = bench.customer.post("/simulateur", form);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("role=\"alert\"", "<title>Erreur – ")
                    .contains("<option value=\"NORMAL\" selected>envoyée tout de suite");
        }
    }

    @Test
    void a_days_transactions_are_exported_as_the_providers_back_office_does() {
        bench.pays("paid", ACCEPTED);
        bench.pays("refused", Bench.REFUSED);

        String day = "/simulateur/transactions.csv?jour=";
        var file = bench.customer.get(day + "2026-11-22").body();

        assertThat(file).startsWith("\"RemittancePaybox\";\"Bank\"");
        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains("\"22/11/2026\"", "\"paid\";\"Autorisation\"");
        assertThat(bench.customer.get(day + "2026-11-23").body().lines()).hasSize(1);
        assertThat(bench.customer.get(day + "x").statusCode()).isEqualTo(400);
    }

    @Test
    void the_clock_is_moved_on_by_a_form() {
        bench.faults("{\"ipn\":\"DELAYED\",\"delaySeconds\":7200}");
        bench.pays("late", ACCEPTED);
        assertThat(panel()).contains("<strong id=\"waiting\">1</strong>");

        bench.customer.post("/simulateur/horloge", "secondes=7200");

        await().untilAsserted(() -> assertThat(bench.shop.notifications()).hasSize(1));
        assertThat(panel()).contains("22/11/2026 à 13:0", "<strong id=\"waiting\">0</strong>");
        assertThat(bench.customer.post("/simulateur/horloge", "secondes=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_last_entries_are_shown_the_newest_first() {
        assertThat(panel()).contains("Rien n’a encore été écrit.");
        bench.pays("paid", ACCEPTED);
        bench.asks("00014", "0000000001", bench.about("paid", 100));

        assertThat(panel())
                .containsSubsequence(
                        "Remboursement 600000002",
                        "1,00\u00a0EUR",
                        "Opération sur</dt><dd>600000001",
                        "aucune",
                        "Paiement 600000001",
                        "<dd>200</dd>");
    }

    @Test
    void every_field_has_a_label() {
        String panel = panel();
        var fields =
                Pattern.compile("<(?:input|select) id=\"(\\w+)\"")
                        .matcher(panel)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList();

        assertThat(fields)
                .hasSizeGreaterThan(15)
                .allSatisfy(id -> assertThat(panel).contains("<label for=\"" + id + "\">"));
    }

    private String panel() {
        return bench.customer.get("/simulateur").body();
    }
}

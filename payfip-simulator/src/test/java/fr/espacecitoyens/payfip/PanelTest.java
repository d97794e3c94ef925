package fr.espacecitoyens.payfip;

import static fr.espacecitoyens.payfip.Client.PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People set the switches on a page, with nothing but forms. */
class PanelTest extends SimulatorTest {

    private static final String FORM =
            "notification=%s&byPost=oui&delaySeconds=90&service=NOT_YET&page=AWAY&hangSeconds=9"
                    + "&seed=7&weight_LOST=3";

    @Test
    void what_was_chosen_is_set_and_shown() throws IOException {
        var answer = client.post("/simulateur", FORM.formatted("RANDOM"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(client.get(Client.location(answer)).body())
                .contains("<option value=\"RANDOM\" selected>au hasard, selon les poids")
                .contains("<option value=\"NOT_YET\" selected>résultat pas encore connu (P5)")
                .contains("<option value=\"AWAY\" selected>erreur 503")
                .contains("value=\"oui\" checked", "name=\"delaySeconds\" value=\"90\"")
                .contains("name=\"weight_LOST\" value=\"3\"")
                .doesNotContain("<script");
        assertThat(client.get("/api/faults").body())
                .contains("\"notification\":\"RANDOM\"", "\"byPost\":true", "\"page\":\"AWAY\"")
                .contains("\"weights\":{\"LOST\":3}", "\"seed\":7", "\"hangSeconds\":9");
    }

    @Test
    void what_is_not_possible_is_said_and_changes_nothing() throws IOException {
        for (String form : new String[] {FORM.formatted("ODD"), "", "page=AWAY&page=AWAY", "%"}) {
            var answer = client.post("/simulateur", form);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("role=\"alert\"", "<title>Erreur – ")
                    .contains("<option value=\"NONE\" selected>envoyée tout de suite");
        }
    }

    @Test
    void the_clock_is_moved_on_by_a_form() throws Exception {
        client.faults("{\"notification\":\"LATE\",\"delaySeconds\":7200}");
        client.does(opened("FACT2026001"), PAID);
        assertThat(panel()).contains("<strong id=\"waiting\">1</strong>");

        client.post("/simulateur/horloge", "secondes=7200");

        await().untilAsserted(() -> assertThat(town.notifications()).hasSize(1));
        assertThat(panel()).contains("<strong id=\"waiting\">0</strong>");
        assertThat(client.post("/simulateur/horloge", "secondes=x").statusCode()).isEqualTo(400);
    }

    @Test
    void the_last_operations_are_shown_the_newest_first() throws Exception {
        assertThat(panel()).contains("Aucune opération n’a encore été ouverte.");
        client.faults("{\"notification\":\"BEFORE_RETURN\"}");
        client.does(opened("FACT2026001"), PAID);
        opened("FACT2026002");

        assertThat(panel())
                .containsSubsequence(
                        "Opération ouverte",
                        "42,50\u00a0€",
                        "FACT2026002",
                        "aucune",
                        "Opération payée",
                        "FACT2026001",
                        "<dd>200</dd>");
    }

    @Test
    void every_field_has_a_label() throws IOException {
        String panel = panel();
        var fields =
                Pattern.compile("<(?:input|select) id=\"(\\w+)\"")
                        .matcher(panel)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList();

        assertThat(fields)
                .hasSizeGreaterThan(10)
                .allSatisfy(id -> assertThat(panel).contains("<label for=\"" + id + "\">"));
    }

    private String panel() throws IOException {
        return client.get("/simulateur").body();
    }
}

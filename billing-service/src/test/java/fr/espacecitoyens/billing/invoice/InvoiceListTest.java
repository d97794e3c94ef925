package fr.espacecitoyens.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class InvoiceListTest {

    private final String one = BillingClient.unique("C");
    private final String two = BillingClient.unique("C");

    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);

    @BeforeEach
    void connect() {
        billing = new BillingClient(port);
    }

    @Test
    void what_has_to_be_paid_comes_first_the_first_due_at_the_top_then_the_newest() {
        String citizen = citizenOfBoth(fiveInvoices());

        assertThat(numbers(list(citizen, "")))
                .containsExactly(
                        two + ".soon", one + ".late", two + ".new", one + ".old", one + ".older");
    }

    @Test
    void the_head_says_what_is_open_whatever_is_asked_for() {
        String citizen = citizenOfBoth(fiveInvoices());

        for (String query : List.of("", "?state=SETTLED", "?year=2018")) {
            var list = list(citizen, query);
            assertThat(list.get("total").asInt()).isEqualTo(5);
            assertThat(list.at("/open/count").asInt()).isEqualTo(2);
            assertThat(list.at("/open/cents").asLong()).isEqualTo(2 * 853);
            assertThat(list.at("/open/lateCount").asInt()).isZero();
        }
    }

    @Test
    void invoices_are_found_by_state_year_service_and_person() {
        String citizen = citizenOfBoth(fiveInvoices());
        var filters = list(citizen, "").get("filters");

        assertThat(filters.get("years").toString()).isEqualTo("[2021,2020,2019]");
        assertThat(filters.at("/services/0/label").asString()).isEqualTo("Action sociale");
        assertThat(filters.get("persons").valueStream().map(p -> p.get("name").asString()))
                .containsExactly("Madame ALQUIER Cécile", "Monsieur ALQUIER Paul");
        String paul = filters.at("/persons/1/id").asString();
        assertThat(paul).doesNotContain("ALQUIER");
        assertThat(numbers(list(citizen, "?person=" + paul))).containsExactly(two + ".new");
        assertThat(numbers(list(citizen, "?year=2019"))).containsExactly(one + ".older");
        assertThat(list(citizen, "?state=OPEN").get("matching").asInt()).isEqualTo(2);
        assertThat(numbers(list(citizen, "?state=SETTLED&year=2021")))
                .containsExactly(two + ".new");
        assertThat(list(citizen, "?service=action-sociale").get("matching").asInt()).isEqualTo(5);
        assertThat(list(citizen, "?service=voirie").get("invoices")).isEmpty();
    }

    @Test
    void six_hundred_invoices_come_in_pages() {
        var file = new Csv();
        for (int i = 0; i < 600; i++) {
            file.row("numero", one + "." + i, "numero_client", one);
        }
        billing.importFile(file.text());
        String citizen = billing.linkedCitizen(one);

        var last = list(citizen, "?page=25");

        assertThat(last.get("pages").asInt()).isEqualTo(25);
        assertThat(last.get("invoices")).hasSize(24);
        assertThat(list(citizen, "?page=99").get("page").asInt()).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=x",
                "?year=x",
                "?year=1999",
                "?page=0",
                "?page=-1",
                "?person=aaaaaaaaaaaaaaaaaaaaaaa",
            })
    void a_question_that_makes_no_sense_is_refused(String query) {
        var answer = billing.get("/invoices" + query, TestTokens.citizen("c"));

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.json().toString()).contains("urn:espace");
    }

    private Csv fiveInvoices() {
        return new Csv()
                .row("numero", one + ".late", "numero_client", one)
                .with("date_echeance", "02/01/2099", "date_emission", "02/01/2020")
                .row("numero", two + ".soon", "numero_client", two)
                .with("date_echeance", "01/01/2099", "date_emission", "01/01/2020")
                .row("numero", one + ".old", "numero_client", one)
                .with("date_emission", "03/01/2020")
                .row("numero", one + ".older", "numero_client", one)
                .row("numero", two + ".new", "numero_client", two)
                .with("date_emission", "01/01/2021", "date_echeance", "01/02/2021")
                .with("beneficiaire", "Monsieur ALQUIER Paul")
                .alsoWith("beneficiaire");
    }

    private String citizenOfBoth(Csv file) {
        billing.importFile(file.text());
        billing.importFile(
                """
                service;numero;reference;date_reglement;moyen;montant
                action-sociale;%1$s.old;R1;03/02/2020;cheque;8,53
                action-sociale;%1$s.older;R2;03/02/2020;cheque;8,53
                action-sociale;%2$s.new;R3;03/02/2020;cheque;8,53
                """
                        .formatted(one, two));
        String citizen = billing.linkedCitizen(one);
        BillingClient.tellLink(citizen, two);
        await().until(() -> list(citizen, "").get("total").asInt() == 5);
        return citizen;
    }

    private JsonNode list(String citizen, String query) {
        return billing.get("/invoices" + query, TestTokens.citizen(citizen)).json();
    }

    private static List<String> numbers(JsonNode list) {
        return list.get("invoices").valueStream().map(i -> i.get("number").asString()).toList();
    }
}

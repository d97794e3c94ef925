package fr.espacecitoyens.billing.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class EInvoiceTest {

    private static final String SUBSCRIBED = "fr.espacecitoyens.billing.e-invoice-subscribed.v1";
    private static final String UNSUBSCRIBED =
            "fr.espacecitoyens.billing.e-invoice-unsubscribed.v1";

    private final String customer = BillingClient.unique("E");
    private final String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();

    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);
    private String citizen = "";

    @BeforeEach
    void issueAnInvoice() {
        billing = new BillingClient(port);
        billing.importFile(Csv.guide().with("numero", customer, "numero_client", customer).text());
        citizen = billing.linkedCitizen(customer);
    }

    @Test
    void there_is_a_row_for_each_person_and_service() {
        assertThat(row().get("person").asString()).isEqualTo("CÉCILE ALQUIER");
        assertThat(row().get("serviceLabel").asString()).isEqualTo("Action sociale");
        assertThat(row().get("subscribed").asBoolean()).isFalse();
        assertThat(row().has("email")).isFalse();
        assertThat(row().get("id").asString()).doesNotContain(customer);
    }

    @Test
    void who_adheres_is_told_from_when_on_and_the_world_learns_it() {
        try (var events = EventChannel.on("billing.subscriptions")) {
            var answer = choose(true, "c.alquier@example.org");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("from").asString()).isEqualTo(today);
            assertThat(row().get("subscribed").asBoolean()).isTrue();
            assertThat(row().get("email").asString()).isEqualTo("c.alquier@example.org");
            assertThat(row().get("since").asString()).isEqualTo(today);
            assertThat(heard(events, SUBSCRIBED)).doesNotContain("alquier");
            assertThat(export()).contains("action-sociale;" + customer + ";" + today);
        }
    }

    @Test
    void who_leaves_gets_paper_again() {
        try (var events = EventChannel.on("billing.subscriptions")) {
            choose(true, "c.alquier@example.org");

            choose(false, "c.alquier@example.org");

            assertThat(row().get("subscribed").asBoolean()).isFalse();
            assertThat(row().has("since")).isFalse();
            assertThat(row().get("email").asString()).isEqualTo("c.alquier@example.org");
            assertThat(heard(events, UNSUBSCRIBED)).doesNotContain("BOUNCED");
            assertThat(export()).doesNotContain(customer);
        }
    }

    @Test
    void the_same_choice_twice_is_told_once() {
        try (var events = EventChannel.on("billing.subscriptions")) {
            choose(true, "c.alquier@example.org");
            choose(true, "c.alquier@example.org");
            choose(false, "c.alquier@example.org");

            heard(events, UNSUBSCRIBED);
            assertThat(events.heard(SUBSCRIBED, "action-sociale/" + customer)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "a b@example.org", "a@example."})
    void an_address_that_cannot_be_one_is_refused_at_its_field(String email) {
        var answer = choose(true, email);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("email");
        assertThat(row().get("subscribed").asBoolean()).isFalse();
    }

    @Test
    void somebody_elses_row_is_not_there() {
        String id = row().get("id").asString();

        var answer = billing.put("/e-invoice/" + id, body(true, "x@example.org"), stranger());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(billing.get("/e-invoice", stranger()).json()).isEmpty();
    }

    private static String stranger() {
        return TestTokens.citizen(BillingClient.unique("stranger"));
    }

    private BillingClient.Answer choose(boolean subscribed, String email) {
        String path = "/e-invoice/" + row().get("id").asString();
        return billing.put(path, body(subscribed, email), TestTokens.citizen(citizen));
    }

    private static String body(boolean subscribed, String email) {
        return "{\"subscribed\":%s,\"email\":\"%s\"}".formatted(subscribed, email);
    }

    private JsonNode row() {
        return billing.get("/e-invoice", TestTokens.citizen(citizen)).json().get(0);
    }

    private String export() {
        var answer = billing.get("/staff/e-invoices", TestTokens.withRoles("facturation"));
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }

    private String heard(EventChannel events, String type) {
        String key = "action-sociale/" + customer;
        await().until(() -> !events.heard(type, key).isEmpty());
        String data = EventChannel.data(events.heard(type, key).getFirst());
        assertThat(Contract.of(type).violations(data)).isEmpty();
        return data;
    }
}

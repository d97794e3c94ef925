package fr.espacecitoyens.billing.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.OpenApi;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** What the staff finds, understands and does; and that the API's document says the truth. */
@ServiceTest
class StaffApiTest {

    private static final String STAFF = TestTokens.withRoles("facturation");
    private static final String RESEND = "fr.espacecitoyens.billing.invoice-resend-requested.v1";

    private final OpenApi openApi = new OpenApi();
    private final RequestMappingHandlerMapping routes;
    private final String customer = BillingClient.unique("S");
    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);
    private JsonNode imported = NullNode.getInstance();

    StaffApiTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @BeforeEach
    void issueThreeInvoices() {
        billing = new BillingClient(port);
        imported =
                billing.importFile(
                        Csv.guide()
                                .with("numero", customer + "-1", "numero_client", customer)
                                .row()
                                .with("numero", customer + "-2", "numero_client", customer)
                                .row()
                                .with("numero", customer + "-3", "numero_client", customer)
                                .text());
    }

    @Test
    void the_document_names_every_route_of_the_staff_and_no_other() {
        assertThat(openApi.routes()).containsExactlyInAnyOrderElementsOf(OpenApi.existing(routes));
    }

    @Test
    void the_document_is_there_for_programs_of_the_staff() {
        for (String role : new String[] {"accueil", "facturation", "administration"}) {
            var answer = billing.get("/staff/openapi.yaml", TestTokens.withRoles(role));
            assertThat(new String(answer.response().body(), StandardCharsets.UTF_8))
                    .startsWith("openapi: 3.1.0");
        }
        assertThat(billing.get("/staff/openapi.yaml", TestTokens.citizen("c")).status())
                .isEqualTo(403);
    }

    @Test
    void an_answer_that_the_document_does_not_describe_is_noticed() {
        assertThat(openApi.violations("Sum", json("{\"count\":1,\"cents\":\"8,53\"}")))
                .isNotEmpty();
        assertThat(openApi.violations("Sum", json("{\"count\":1,\"cents\":1,\"x\":1}")))
                .isNotEmpty();
        assertThat(openApi.violations("Sum", json("{\"count\":1,\"cents\":853}"))).isEmpty();
    }

    @Test
    void imports_are_answered_as_the_document_says() {
        keeps("Import", imported);
        for (JsonNode one : billing.get("/staff/imports", STAFF).json()) {
            keeps("Import", one);
        }
    }

    @Test
    void an_invoice_is_found_by_its_number_and_by_its_customer() {
        var byNumber = billing.get("/staff/invoices?number=" + customer + "-2", STAFF).json();
        var byCustomer = billing.get("/staff/invoices?customer=" + customer, STAFF).json();

        keeps("Found", byNumber);
        keeps("Found", byCustomer);
        assertThat(byNumber.get("total").asInt()).isEqualTo(1);
        assertThat(byCustomer.get("total").asInt()).isEqualTo(3);
        assertThat(
                        billing.get("/staff/invoices?customer=nobody-at-all", STAFF)
                                .json()
                                .get("invoices"))
                .isEmpty();
        assertThat(
                        billing.get("/staff/invoices?page=9&customer=" + customer, STAFF)
                                .json()
                                .get("invoices"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/staff/invoices,422",
        "/staff/invoices?number=1&customer=1,422",
        "/staff/invoices?number=1&page=0,400",
        "/staff/invoices?number=1&page=x,400",
        "/staff/invoices?number=%0A,400",
        "/staff/invoices/nobody,404",
        "/staff/totals?from=2020-02-01&until=2020-01-01,422",
        "/staff/totals?from=2018-01-01&until=2020-01-01,422",
        "/staff/totals?from=hier&until=2020-01-01,400",
        "/staff/totals,400",
        "/staff/imports/nobody/totals,404"
    })
    void a_question_that_makes_no_sense_gets_a_problem_that_says_why(String path, int status) {
        var answer = billing.get(path, STAFF);

        assertThat(answer.status()).isEqualTo(status);
        keeps("Problem", answer.json());
    }

    @Test
    void the_staff_can_say_why_an_invoice_cannot_be_paid_online_and_what_to_do() {
        var invoice = invoice(1);

        keeps("Invoice", invoice);
        assertThat(invoice.get("notPayableReason").asString()).isEqualTo("WINDOW_CLOSED");
        assertThat(invoice.at("/details/whyNotPayable").asString())
                .isEqualTo(
                        "Le paiement en ligne a fermé le 31/01/2020 à 18h00 : le paiement se fait"
                                + " par chèque ou au guichet, avant le 15/02/2020 si possible.");
        assertThat(invoice.at("/details/seenOnline").asBoolean()).isFalse();
        assertThat(invoice.at("/details/history/0/fileName").asString()).isEqualTo("import");
    }

    @Test
    void a_cancelled_invoice_stays_so_and_a_paid_one_is_not_cancelled() {
        String id = invoice(1).get("id").asString();
        assertThat(billing.post("/staff/invoices/" + id + "/cancellation", STAFF).status())
                .isEqualTo(200);
        var twice = billing.post("/staff/invoices/" + id + "/cancellation", STAFF);
        keeps("Invoice", twice.json());
        assertThat(twice.json().get("state").asString()).isEqualTo("ANNULEE");
        assertThat(twice.json().at("/details/history")).hasSize(2);

        pays(2, "4,00");
        var paid =
                billing.post(
                        "/staff/invoices/" + invoice(2).get("id").asString() + "/cancellation",
                        STAFF);
        assertThat(paid.status()).isEqualTo(409);
        assertThat(paid.json().get("detail").asString()).contains("avoir");
    }

    @Test
    void an_invoice_is_replaced_by_one_that_exists_only() {
        String path = "/staff/invoices/" + invoice(1).get("id").asString() + "/cancellation";

        assertThat(billing.post(path, replacedBy("nobody"), STAFF).status()).isEqualTo(422);
        assertThat(billing.post(path, replacedBy("x".repeat(41)), STAFF).status()).isEqualTo(422);
        var replaced = billing.post(path, replacedBy(customer + "-2"), STAFF);

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().get("state").asString()).isEqualTo("REMPLACEE");
    }

    private static String replacedBy(String number) {
        return "{\"replacedBy\":\"" + number + "\"}";
    }

    @Test
    void an_invoice_is_sent_again_to_whoever_sees_it_and_to_nobody_else() {
        String resend = "/staff/invoices/" + invoice(3).get("id").asString() + "/resend";
        assertThat(billing.post(resend, STAFF).status()).isEqualTo(409);
        billing.linkedCitizen(customer);

        try (var invoices = EventChannel.on("billing.invoices")) {
            assertThat(billing.post(resend, STAFF).status()).isEqualTo(202);

            String id = invoice(3).get("id").asString();
            await().until(() -> invoices.heard(RESEND, id).size() == 1);
            String told = EventChannel.data(invoices.heard(RESEND, id).getFirst());
            assertThat(Contract.of(RESEND).violations(told)).isEmpty();
        }
    }

    @Test
    void file_store_and_settlements_agree_to_the_cent_and_what_does_not_is_named() {
        pays(1, "8,53");
        pays(2, "10,00");
        billing.importFile(
                Csv.guide()
                        .with("numero", customer + "-3", "numero_client", customer)
                        .with("prix_unitaire", "9,00", "montant", "9,00")
                        .text());

        var totals = billing.get(totalsOfTheImport(), STAFF).json();

        keeps("Comparison", totals);
        assertThat(totals.at("/file/cents").asLong()).isEqualTo(3 * 853);
        assertThat(totals.at("/store/issued/cents").asLong()).isEqualTo(2 * 853 + 900);
        assertThat(totals.at("/store/settled/cents").asLong()).isEqualTo(1853);
        assertThat(totals.at("/store/settledBy/CHEQUE/count").asLong()).isEqualTo(2);
        assertThat(totals.at("/store/open/cents").asLong()).isEqualTo(900);
        assertThat(totals.at("/store/overpaid/cents").asLong()).isEqualTo(147);
        assertThat(totals.at("/store/balanced").asBoolean()).isTrue();
        assertThat(totals.get("missing")).isEmpty();
        assertThat(totals.at("/different/0").asString()).isEqualTo(customer + "-3");
    }

    @Test
    void each_day_of_issue_is_added_up() {
        var days = billing.get("/staff/totals?from=2019-12-17&until=2019-12-17", STAFF).json();

        assertThat(days).hasSize(1);
        keeps("Day", days.get(0));
        assertThat(days.get(0).at("/totals/issued/count").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(days.get(0).at("/totals/balanced").asBoolean()).isTrue();
        assertThat(billing.get("/staff/totals?from=1999-12-17&until=1999-12-18", STAFF).json())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/invoices?number=1",
                "/staff/invoices/1",
                "/staff/totals?from=2020-01-01&until=2020-01-02",
                "/staff/imports/1/totals"
            })
    void only_the_staff_that_bills_is_told(String path) {
        assertThat(billing.get(path, null).status()).isEqualTo(401);
        assertThat(billing.get(path, TestTokens.citizen("c")).status()).isEqualTo(403);
        assertThat(billing.get(path, TestTokens.withRoles("accueil")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/invoices/1/cancellation", "/staff/invoices/1/resend"})
    void only_the_staff_that_bills_acts(String path) {
        assertThat(billing.post(path, null).status()).isEqualTo(401);
        assertThat(billing.post(path, TestTokens.citizen("c")).status()).isEqualTo(403);
        assertThat(billing.post(path, TestTokens.withRoles("accueil")).status()).isEqualTo(403);
        assertThat(billing.post(path, STAFF).status()).isEqualTo(404);
    }

    private String totalsOfTheImport() {
        return "/staff/imports/" + imported.get("id").asString() + "/totals";
    }

    private JsonNode invoice(int number) {
        var found = billing.get("/staff/invoices?number=" + customer + "-" + number, STAFF);
        String id = found.json().at("/invoices/0/id").asString();
        return billing.get("/staff/invoices/" + id, STAFF).json();
    }

    private void pays(int number, String amount) {
        billing.importFile(
                """
                service;numero;reference;date_reglement;moyen;montant
                action-sociale;%1$s;%1$s-R;02/01/2020;cheque;%2$s
                """
                        .formatted(customer + "-" + number, amount));
    }

    private void keeps(String schema, JsonNode answer) {
        assertThat(openApi.violations(schema, answer)).as("%s: %s", schema, answer).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}

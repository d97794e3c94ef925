package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class ImportTest {

    private static final String ISSUED = "fr.espacecitoyens.billing.invoice-issued.v1";
    private static final String STAFF = TestTokens.withRoles("facturation");

    private final MongoTemplate mongo;
    private final String customer = BillingClient.unique("C");

    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);

    ImportTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void connect() {
        billing = new BillingClient(port);
    }

    @Test
    void an_imported_invoice_is_shown_as_the_interface_promises() {
        var result = billing.importFile(invoice("1").text());

        assertThat(result.get("stage").asString()).isEqualTo("PUBLISHED");
        assertThat(result.get("outcome").get("created").asInt()).isEqualTo(1);
        assertThat(result.get("outcome").get("totalCents").asLong()).isEqualTo(853);
        var shown = (ObjectNode) billing.onlyInvoiceOf(customer);
        // What the organisation says beside every invoice has a test of its own.
        assertThat(shown.remove("notice")).isNotNull();
        var expected =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"id": "%s", "number": "%s", "kind": "FACTURE",
                                 "label": "Facturation service séniors", "period": "Janvier 2020",
                                 "service": "action-sociale", "serviceLabel": "Action sociale",
                                 "addressee": "Madame ALQUIER Cécile",
                                 "issuedOn": "2019-12-17", "dueOn": "2020-02-15",
                                 "onlineFrom": "2019-12-17T08:00", "onlineUntil": "2020-01-31T18:00",
                                 "totalCents": 853, "remainingCents": 853,
                                 "state": "ECHEANCE_DEPASSEE",
                                 "payableOnline": false, "notPayableReason": "WINDOW_CLOSED",
                                 "onlineMinimumCents": 100, "onlineMaximumCents": 300000,
                                 "onlinePartMinimumCents": 1000,
                                 "lines": [{"label": "Repas livré à domicile",
                                   "quantityHundredths": 100, "unitPriceCents": 853, "amountCents": 853}],
                                 "settlements": [],
                                 "history": [{"at": "%s", "kind": "ISSUED"}]}
                                """
                                        .formatted(
                                                shown.get("id").asString(),
                                                number("1"),
                                                shown.at("/history/0/at").asString()));
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void an_invoice_whose_window_is_open_is_payable() {
        billing.importFile(invoice("1").with("paiement_au", "31/12/2099 18:00").text());

        var shown = billing.onlyInvoiceOf(customer);

        assertThat(shown.get("payableOnline").asBoolean()).isTrue();
        assertThat(shown.has("notPayableReason")).isFalse();
    }

    @Test
    void a_file_of_a_spreadsheet_in_windows_1252_is_understood() {
        billing.importFile(invoice("1").text().getBytes(Charset.forName("windows-1252")), true);

        assertThat(billing.onlyInvoiceOf(customer).get("addressee").asString())
                .isEqualTo("Madame ALQUIER Cécile");
    }

    @Test
    void every_invoice_is_told_once_in_the_agreed_form() {
        try (var events = EventChannel.on("billing.invoices")) {
            billing.importFile(invoice("1").text());
            billing.importFile(invoice("1").text());
            billing.importFile(
                    invoice("1").row("numero", number("2"), "numero_client", customer).text());
            var ids =
                    billing.invoicesOf(billing.linkedCitizen(customer))
                            .valueStream()
                            .map(i -> i.get("id").asString())
                            .toList();

            assertThat(ids).hasSize(2);
            for (String id : ids) {
                var told = told(events, ISSUED, id);
                assertThat(events.heard(ISSUED, id)).hasSize(1);
                var example = JsonMapper.shared().readTree(Contract.of(ISSUED).example());
                for (String same : new String[] {"totalCents", "onlineFrom", "onlineUntil"}) {
                    assertThat(told.get(same)).isEqualTo(example.get(same));
                }
            }
        }
    }

    @Test
    void a_file_that_is_only_checked_changes_nothing_until_it_is_published() {
        var checked = billing.importFile(bytes(invoice("1")), false);

        assertThat(checked.get("stage").asString()).isEqualTo("CHECKED");
        assertThat(checked.get("found").get("created").asInt()).isEqualTo(1);
        assertThat(checked.get("found").get("totalCents").asLong()).isEqualTo(853);
        assertThat(storedInvoices()).isZero();

        var published = then(checked, "publication");

        assertThat(published.get("stage").asString()).isEqualTo("PUBLISHED");
        assertThat(storedInvoices()).isEqualTo(1);
    }

    @Test
    void of_a_file_with_errors_nothing_is_published_unless_somebody_says_so() {
        var file =
                invoice("1")
                        .row("numero", number("2"), "numero_client", customer)
                        .with("montant", "9,99");

        var checked = billing.importFile(file.text());

        String path = "/staff/imports/" + checked.get("id").asString();
        assertThat(checked.get("stage").asString()).isEqualTo("CHECKED");
        assertThat(checked.get("errors").asInt()).isEqualTo(1);
        var error = billing.get(path + "/errors", STAFF).json().get(0);
        assertThat(error.get("line").asInt()).isEqualTo(3);
        assertThat(error.get("field").asString()).isEqualTo("montant");
        var refused = billing.post(path + "/publication", STAFF);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).endsWith(":import-has-errors");
        assertThat(storedInvoices()).isZero();

        var published = then(checked, "publication?exceptErrors=true");
        assertThat(published.get("outcome").get("created").asInt()).isEqualTo(1);

        var mended = billing.importFile(file.with("montant", "8,53").text());
        assertThat(mended.get("outcome").get("created").asInt()).isEqualTo(1);
        assertThat(mended.get("outcome").get("unchanged").asInt()).isEqualTo(1);
        assertThat(storedInvoices()).isEqualTo(2);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() {
        var result = billing.importFile("n'importe quoi\r\n1\r\n");

        assertThat(result.get("stage").asString()).isEqualTo("REFUSED");
        String path = "/staff/imports/" + result.get("id").asString();
        assertThat(billing.post(path + "/publication?exceptErrors=true", STAFF).status())
                .isEqualTo(409);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        billing.importFile(invoice("1").text());

        var again = billing.importFile(invoice("1").text());

        assertThat(again.get("outcome").get("created").asInt()).isZero();
        assertThat(again.get("outcome").get("unchanged").asInt()).isEqualTo(1);
        assertThat(again.get("outcome").get("totalCents").asLong()).isEqualTo(853);
        assertThat(storedInvoices()).isEqualTo(1);
    }

    @Test
    void a_corrected_invoice_replaces_the_first_and_keeps_its_history() {
        String corrected = "fr.espacecitoyens.billing.invoice-corrected.v1";
        try (var events = EventChannel.on("billing.invoices")) {
            billing.importFile(invoice("1").text());

            var result =
                    billing.importFile(
                            invoice("1").with("prix_unitaire", "7,00", "montant", "7,00").text());

            assertThat(result.get("outcome").get("corrected").asInt()).isEqualTo(1);
            var shown = billing.onlyInvoiceOf(customer);
            assertThat(shown.get("totalCents").asLong()).isEqualTo(700);
            assertThat(shown.get("history").valueStream().map(e -> e.get("kind").asString()))
                    .containsExactly("ISSUED", "CORRECTED");
            var told = told(events, corrected, shown.get("id").asString());
            assertThat(told.get("totalCents").asLong()).isEqualTo(700);
            assertThat(told.get("revision").asInt()).isEqualTo(1);
            assertThat(storedInvoices()).isEqualTo(1);
        }
    }

    @Test
    void a_file_of_more_than_300_megabytes_is_refused_before_it_is_sent() {
        var answer = billing.announce("/staff/imports", 1L << 30, STAFF);

        assertThat(answer).contains("413");
    }

    @Test
    void two_files_at_once_are_imported_one_after_the_other() {
        var one = billing.send(bytes(invoice("1")), true, STAFF).json().get("id").asString();
        var two = billing.send(bytes(invoice("1")), true, STAFF).json().get("id").asString();

        assertThat(billing.awaitImport(one).at("/outcome/created").asInt()).isEqualTo(1);
        assertThat(billing.awaitImport(two).at("/outcome/unchanged").asInt()).isEqualTo(1);
        assertThat(storedInvoices()).isEqualTo(1);
    }

    private JsonNode then(JsonNode result, String wish) {
        String id = result.get("id").asString();
        assertThat(billing.post("/staff/imports/" + id + "/" + wish, STAFF).status())
                .isEqualTo(202);
        return billing.awaitImport(id);
    }

    private static JsonNode told(EventChannel events, String type, String id) {
        await().until(() -> !events.heard(type, id).isEmpty());
        String data = EventChannel.data(events.heard(type, id).getFirst());
        assertThat(Contract.of(type).violations(data)).isEmpty();
        var told = JsonMapper.shared().readTree(data);
        var example = JsonMapper.shared().readTree(Contract.of(type).example());
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrderElementsOf(example.propertyNames());
        return told;
    }

    private String number(String suffix) {
        return customer + "." + suffix;
    }

    private Csv invoice(String suffix) {
        return Csv.guide().with("numero", number(suffix), "numero_client", customer);
    }

    private static byte[] bytes(Csv file) {
        return file.text().getBytes(StandardCharsets.UTF_8);
    }

    private long storedInvoices() {
        return mongo.count(
                Query.query(Criteria.where("content.customer").is("action-sociale/" + customer)),
                "invoices");
    }
}

package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ImportTest {

    private static final String ISSUED = "fr.espacecitoyens.billing.invoice-issued.v1";

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
        var answer = billing.importFile(invoice("1").text());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("created").asInt()).isEqualTo(1);
        assertThat(answer.json().get("unchanged").asInt()).isZero();
        assertThat(answer.json().get("totalCents").asLong()).isEqualTo(853);
        var shown = billing.onlyInvoiceOf(customer);
        var expected =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"id": "%s", "number": "%s", "label": "Facturation service séniors",
                                 "period": "Janvier 2020", "service": "action-sociale",
                                 "serviceLabel": "Action sociale", "addressee": "Madame ALQUIER Cécile",
                                 "issuedOn": "2019-12-17", "dueOn": "2020-02-15",
                                 "onlineFrom": "2019-12-17T08:00", "onlineUntil": "2020-01-31T18:00",
                                 "totalCents": 853, "remainingCents": 853, "state": "NON_REGLEE",
                                 "payableOnline": false, "notPayableReason": "WINDOW_CLOSED",
                                 "lines": [{"label": "Repas livré à domicile",
                                   "quantityHundredths": 100, "unitPriceCents": 853, "amountCents": 853}]}
                                """
                                        .formatted(shown.get("id").asString(), number("1")));
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
        var bytes = invoice("1").text().getBytes(Charset.forName("windows-1252"));

        var answer =
                billing.importFile(
                        bytes,
                        "text/csv; charset=windows-1252",
                        TestTokens.withRoles("facturation"));

        assertThat(answer.status()).isEqualTo(201);
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
                await().until(() -> !events.heard(ISSUED, id).isEmpty());
                assertThat(events.heard(ISSUED, id)).hasSize(1);
                String data = EventChannel.data(events.heard(ISSUED, id).getFirst());
                assertThat(Contract.of(ISSUED).violations(data)).isEmpty();
                var told = JsonMapper.shared().readTree(data);
                var example = JsonMapper.shared().readTree(Contract.of(ISSUED).example());
                assertThat(told.propertyNames())
                        .containsExactlyInAnyOrderElementsOf(example.propertyNames());
                for (String same : new String[] {"totalCents", "onlineFrom", "onlineUntil"}) {
                    assertThat(told.get(same)).isEqualTo(example.get(same));
                }
            }
        }
    }

    @Test
    void of_a_refused_file_nothing_is_imported() {
        var file =
                invoice("1")
                        .row("numero", number("2"), "numero_client", customer)
                        .with("montant", "9,99");

        var answer = billing.importFile(file.text());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("type").asString())
                .isEqualTo("urn:espace-citoyens:problem:import-refused");
        var error = answer.json().get("errors").get(0);
        assertThat(error.get("line").asInt()).isEqualTo(3);
        assertThat(error.get("field").asString()).isEqualTo("montant");
        assertThat(storedInvoices()).isZero();

        var mended = billing.importFile(file.with("montant", "8,53").text());

        assertThat(mended.json().get("created").asInt()).isEqualTo(2);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        billing.importFile(invoice("1").text());

        var again = billing.importFile(invoice("1").text());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("created").asInt()).isZero();
        assertThat(again.json().get("unchanged").asInt()).isEqualTo(1);
        assertThat(again.json().get("totalCents").asLong()).isEqualTo(853);
        assertThat(storedInvoices()).isEqualTo(1);
    }

    @Test
    void a_number_that_was_issued_with_other_content_refuses_the_file() {
        billing.importFile(invoice("1").text());

        var answer =
                billing.importFile(
                        invoice("2")
                                .row("numero", number("1"), "numero_client", customer)
                                .with("libelle", "Autre chose")
                                .text());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("message").asString())
                .contains("autre contenu");
        assertThat(storedInvoices()).isEqualTo(1);
    }

    @Test
    void a_big_file_that_was_interrupted_is_completed_by_sending_it_again() {
        var whole = new Csv();
        var half = new Csv();
        for (int i = 0; i < 1_200; i++) {
            String number = number(String.valueOf(i));
            whole.row("numero", number, "numero_client", customer);
            if (i % 2 == 0) {
                half.row("numero", number, "numero_client", customer);
            }
        }
        billing.importFile(half.text());

        var answer = billing.importFile(whole.text());

        assertThat(answer.json().get("created").asInt()).isEqualTo(600);
        assertThat(answer.json().get("unchanged").asInt()).isEqualTo(600);
        assertThat(storedInvoices()).isEqualTo(1_200);
        assertThat(mongo.findById(answer.json().get("importId").asString(), ImportRun.class))
                .satisfies(run -> assertThat(run.finishedAt()).isNotNull());
    }

    @Test
    void a_file_of_more_than_20_megabytes_is_refused_with_the_reason() {
        var bytes = new byte[20 * 1024 * 1024 + 1];
        Arrays.fill(bytes, (byte) 'a');

        var answer = billing.importFile(bytes, "text/csv", TestTokens.withRoles("facturation"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("message").asString()).contains("20 Mo");
    }

    @Test
    void something_that_is_not_csv_is_not_even_read() {
        var answer =
                billing.importFile(
                        new byte[] {'{', '}'},
                        "application/json",
                        TestTokens.withRoles("facturation"));

        assertThat(answer.status()).isEqualTo(415);
    }

    private String number(String suffix) {
        return customer + "." + suffix;
    }

    private Csv invoice(String suffix) {
        return Csv.guide().with("numero", number(suffix), "numero_client", customer);
    }

    private long storedInvoices() {
        return mongo.count(
                Query.query(Criteria.where("content.customer").is("action-sociale/" + customer)),
                "invoices");
    }
}

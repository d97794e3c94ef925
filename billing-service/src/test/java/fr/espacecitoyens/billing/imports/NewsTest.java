package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class NewsTest {

    private static final String SETTLEMENTS =
            "service;numero;reference;date_reglement;moyen;montant\n";
    private static final String CANCELLED = "fr.espacecitoyens.billing.invoice-cancelled.v1";
    private static final String REFERRED = "fr.espacecitoyens.billing.invoice-referred.v1";
    private static final String CREDITED = "fr.espacecitoyens.billing.credit-note-issued.v1";

    private final String number = BillingClient.unique("N");

    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);
    private JsonNode imported = JsonMapper.shared().createObjectNode();
    private String citizen = "";
    private String id = "";

    @BeforeEach
    void issueAnInvoice() {
        billing = new BillingClient(port);
        imported = billing.importFile(invoice().text());
        citizen = billing.linkedCitizen(number);
        id = billing.invoicesOf(citizen).get(0).get("id").asString();
    }

    @Test
    void a_cheque_settles_an_invoice_once_however_often_it_is_sent() {
        String file = SETTLEMENTS + "action-sociale;%s;CH-1;03/02/2020;cheque;8,53\n";

        billing.importFile(file.formatted(number));
        var again = billing.importFile(file.formatted(number));

        assertThat(again.at("/outcome/news").asInt()).isEqualTo(1);
        assertThat(shown().get("state").asString()).isEqualTo("REGLEE");
        assertThat(shown().get("settlements")).hasSize(1);
        assertThat(shown().at("/settlements/0/means").asString()).isEqualTo("CHEQUE");
        assertThat(shown().at("/settlements/0/on").asString()).isEqualTo("2020-02-03");
    }

    @Test
    void a_cheque_that_bounces_leaves_the_invoice_open_again() {
        billing.importFile(
                (SETTLEMENTS
                                + "action-sociale;%s;CH-1;03/02/2020;cheque;8,53\n"
                                + "action-sociale;%s;CH-1R;09/02/2020;cheque;-8,53\n")
                        .formatted(number, number));

        assertThat(shown().get("remainingCents").asLong()).isEqualTo(853);
        assertThat(shown().get("state").asString()).isEqualTo("ECHEANCE_DEPASSEE");
    }

    @Test
    void news_of_an_unknown_invoice_are_an_error_with_its_line() {
        var result =
                billing.importFile(SETTLEMENTS + "action-sociale;none;CH-1;03/02/2020;cheque;8\n");

        assertThat(result.get("stage").asString()).isEqualTo("REFUSED");
        assertThat(errors(result).at("/0/line").asInt()).isEqualTo(2);
        assertThat(errors(result).at("/0/message").asString())
                .isEqualTo("La facture none est inconnue.");
    }

    @Test
    void a_cancelled_invoice_says_which_one_stands_in_for_it_and_the_world_is_told() {
        try (var events = EventChannel.on("billing.invoices")) {
            billing.importFile(
                    "service;numero;date_annulation;remplacee_par\n"
                            + "action-sociale;%s;03/02/2020;77\n".formatted(number));

            assertThat(shown().get("state").asString()).isEqualTo("REMPLACEE");
            assertThat(shown().get("replacedBy").asString()).isEqualTo("77");
            assertThat(shown().get("notPayableReason").asString()).isEqualTo("CANCELLED");
            hears(events, CANCELLED, id);
        }
    }

    @Test
    void what_the_treasury_collects_is_no_longer_paid_online() {
        try (var events = EventChannel.on("billing.invoices")) {
            billing.importFile(
                    "service;numero;transmise_le\naction-sociale;%s;03/02/2020\n"
                            .formatted(number));

            assertThat(shown().get("state").asString()).isEqualTo("TRANSMISE_AU_TRESOR");
            assertThat(shown().get("notPayableReason").asString()).isEqualTo("AT_TREASURY");
            hears(events, REFERRED, id);
        }
    }

    @Test
    void a_credit_note_lowers_its_invoice_once() {
        String file =
                invoice()
                        .alsoWith("type", "facture_origine")
                        .with("numero", number + ".A", "type", "avoir", "facture_origine", number)
                        .with("prix_unitaire", "3,53", "montant", "3,53")
                        .text();
        try (var events = EventChannel.on("billing.invoices")) {
            var result = billing.importFile(file);
            billing.importFile(file);

            assertThat(result.at("/outcome/totalCents").asLong()).isEqualTo(-353);
            assertThat(shown().get("remainingCents").asLong()).isEqualTo(500);
            assertThat(shown().at("/settlements/0/means").asString()).isEqualTo("CREDIT_NOTE");
            var note = theOther();
            assertThat(note.get("state").asString()).isEqualTo("AVOIR");
            assertThat(note.get("credits").asString()).isEqualTo(number);
            hears(events, CREDITED, note.get("id").asString());
        }
    }

    @Test
    void a_credit_note_of_an_unknown_invoice_is_an_error() {
        var result =
                billing.importFile(
                        invoice()
                                .alsoWith("type", "facture_origine")
                                .with("numero", number + ".A")
                                .with("type", "avoir", "facture_origine", "none")
                                .text());

        assertThat(errors(result).at("/0/field").asString()).isEqualTo("facture_origine");
    }

    @Test
    void an_importIdis_undone_and_its_file_can_be_sent_again() {
        var undone = then("undo");

        assertThat(undone.get("stage").asString()).isEqualTo("UNDONE");
        assertThat(shown().get("state").asString()).isEqualTo("ANNULEE");

        var again = billing.importFile(invoice().text());

        assertThat(again.at("/outcome/reinstated").asInt()).isEqualTo(1);
        assertThat(shown().get("state").asString()).isEqualTo("ECHEANCE_DEPASSEE");
    }

    @Test
    void undoing_a_correction_brings_back_what_was_said_before() {
        imported =
                billing.importFile(
                        invoice().with("prix_unitaire", "7,00", "montant", "7,00").text());
        assertThat(shown().get("totalCents").asLong()).isEqualTo(700);

        then("undo");

        assertThat(shown().get("totalCents").asLong()).isEqualTo(853);
    }

    @Test
    void after_a_first_payment_an_importIdis_no_longer_undone() {
        billing.importFile(
                SETTLEMENTS + "action-sociale;%s;CH-1;03/02/2020;cheque;1\n".formatted(number));

        var result = then("undo");

        assertThat(result.get("stage").asString()).isEqualTo("PUBLISHED");
        assertThat(result.get("refusal").asString()).startsWith("Une facture de cet import");
        assertThat(shown().get("remainingCents").asLong()).isEqualTo(753);
    }

    private Csv invoice() {
        return Csv.guide().with("numero", number, "numero_client", number);
    }

    private JsonNode then(String wish) {
        String importId = imported.get("id").asString();
        String path = "/staff/imports/" + importId + "/" + wish;
        assertThat(billing.post(path, TestTokens.withRoles("facturation")).status()).isEqualTo(202);
        return billing.awaitImport(importId);
    }

    private JsonNode errors(JsonNode result) {
        String path = "/staff/imports/" + result.get("id").asString() + "/errors";
        return billing.get(path, TestTokens.withRoles("facturation")).json();
    }

    private JsonNode shown() {
        return billing.get("/invoices/" + id, TestTokens.citizen(citizen)).json();
    }

    private JsonNode theOther() {
        String other =
                billing.invoicesOf(citizen)
                        .valueStream()
                        .map(i -> i.get("id").asString())
                        .filter(i -> !i.equals(id))
                        .findFirst()
                        .orElseThrow();
        return billing.get("/invoices/" + other, TestTokens.citizen(citizen)).json();
    }

    private static void hears(EventChannel events, String type, String key) {
        await().until(() -> !events.heard(type, key).isEmpty());
        String data = EventChannel.data(events.heard(type, key).getFirst());
        assertThat(Contract.of(type).violations(data)).isEmpty();
    }
}

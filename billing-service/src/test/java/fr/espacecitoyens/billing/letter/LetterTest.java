package fr.espacecitoyens.billing.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the service that writes letters asks and tells. */
@ServiceTest
class LetterTest {

    private static final String NOTIFICATION = TestTokens.withRoles("notification");
    private static final String MESSAGE = "fr.espacecitoyens.notification.message-";
    private static final String UNSUBSCRIBED =
            "fr.espacecitoyens.billing.e-invoice-unsubscribed.v1";

    private final String customer = BillingClient.unique("L");
    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);
    private String citizen = "";
    private String invoice = "";

    @BeforeEach
    void issueAnInvoiceToday() {
        billing = new BillingClient(port);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        billing.importFile(
                Csv.guide()
                        .with("numero", customer, "numero_client", customer)
                        .with("date_emission", inFrench(today))
                        .with("date_echeance", inFrench(today.plusDays(40)))
                        .with("paiement_du", inFrench(today) + " 08:00")
                        .with("paiement_au", inFrench(today.plusDays(30)) + " 18:00")
                        .text());
        citizen = billing.linkedCitizen(customer);
        invoice = billing.invoicesOf(citizen).get(0).get("id").asString();
    }

    @Test
    void an_invoice_is_told_as_it_is_now_and_where_it_goes_instead_of_paper() {
        assertThat(facts().get("state").asString()).isEqualTo("NON_REGLEE");
        assertThat(facts().get("remainingCents").asLong()).isEqualTo(853);
        assertThat(facts().has("eInvoiceTo")).isFalse();

        adheres(citizen);

        assertThat(facts().get("eInvoiceTo").asString()).isEqualTo("c.alquier@example.org");
        var pdf = billing.get("/letters/" + citizen + "/" + invoice + "/pdf", NOTIFICATION);
        assertThat(pdf.response().body()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void nothing_is_told_of_somebody_elses_invoice() {
        String stranger = BillingClient.unique("stranger");

        assertThat(billing.get(letters(stranger), NOTIFICATION).json()).isEmpty();
        assertThat(
                        billing.get("/letters/" + stranger + "/" + invoice + "/pdf", NOTIFICATION)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void only_the_service_that_writes_letters_is_told() {
        String pdf = "/letters/" + citizen + "/" + invoice + "/pdf";
        for (String path : List.of(letters(citizen), pdf)) {
            assertThat(billing.get(path, null).status()).isEqualTo(401);
            assertThat(billing.get(path, TestTokens.citizen(citizen)).status()).isEqualTo(403);
            assertThat(billing.get(path, TestTokens.withRoles("facturation")).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void more_than_fifty_at_once_are_refused() {
        String many = "?invoices=" + "x,".repeat(50) + "x";

        assertThat(billing.get("/letters/" + citizen + many, NOTIFICATION).status()).isEqualTo(400);
        assertThat(billing.get("/letters/" + citizen, NOTIFICATION).status()).isEqualTo(400);
    }

    @Test
    void an_invoice_that_went_out_by_mail_says_so_once_however_often_it_is_told() {
        try (var messages = EventChannel.on("notification.messages")) {
            tell(messages, "delivered.v2", "m-1");
            tell(messages, "delivered.v2", "m-1");
            tell(messages, "delivered.v2", "m-2");
        }

        await().until(() -> sentByMail() == 2);
        assertThat(details().get("history")).hasSize(3);
    }

    @Test
    void two_letters_that_came_back_put_somebody_on_paper_and_one_does_not() {
        adheres(citizen);
        try (var messages = EventChannel.on("notification.messages");
                var subscriptions = EventChannel.on("billing.subscriptions")) {
            tell(messages, "bounced.v1", "m-1");
            tell(messages, "bounced.v1", "m-1");
            tell(messages, "delivered.v2", "m-3");
            await().until(() -> sentByMail() == 1);
            assertThat(row().get("subscribed").asBoolean()).isTrue();

            tell(messages, "bounced.v1", "m-2");

            await().until(() -> !row().get("subscribed").asBoolean());
            assertThat(row().get("backOnPaper").asString()).isEqualTo("BOUNCED");
            String key = "action-sociale/" + customer;
            await().until(() -> subscriptions.heard(UNSUBSCRIBED, key).size() == 1);
            String told = EventChannel.data(subscriptions.heard(UNSUBSCRIBED, key).getFirst());
            assertThat(Contract.of(UNSUBSCRIBED).violations(told)).isEmpty();
            assertThat(told).contains("BOUNCED");
        }
        assertThat(facts().has("eInvoiceTo")).isFalse();
    }

    @Test
    void who_comes_back_with_another_address_begins_anew() {
        adheres(citizen);
        try (var messages = EventChannel.on("notification.messages")) {
            tell(messages, "bounced.v1", "m-1");
            tell(messages, "bounced.v1", "m-2");
            await().until(() -> !row().get("subscribed").asBoolean());

            adheres(citizen);
            tell(messages, "bounced.v1", "m-4");
            tell(messages, "delivered.v2", "m-5");

            await().until(() -> sentByMail() == 1);
        }
        assertThat(row().get("subscribed").asBoolean()).isTrue();
        assertThat(row().has("backOnPaper")).isFalse();
    }

    @Test
    void who_is_no_longer_that_customer_leaves_the_others_on_paper() {
        adheres(citizen);
        String other = billing.linkedCitizen(customer);
        String type = "fr.espacecitoyens.identity.service-unlinked.v1";
        try (var citizens = EventChannel.on("identity.citizens")) {
            citizens.publish(
                    type,
                    citizen,
                    """
                    {"citizenId":"%s","service":"action-sociale","customerNumber":"%s",
                     "unlinkedAt":"%s"}
                    """
                            .formatted(citizen, customer, Instant.now().plusSeconds(1)));
        }

        await().until(() -> !row(other).get("subscribed").asBoolean());
        assertThat(row(other).get("backOnPaper").asString()).isEqualTo("UNLINKED");
    }

    private void tell(EventChannel messages, String type, String message) {
        messages.publish(
                MESSAGE + type,
                message,
                """
                {"messageId":"%s-%s","kind":"invoices","eInvoices":["%s"],
                 "deliveredAt":"2026-11-23T10:00:00.123456Z","bouncedAt":"2026-11-23T10:00:00Z"}
                """
                        .formatted(customer, message, invoice));
    }

    private long sentByMail() {
        return details().get("history").values().stream()
                .filter(event -> event.get("kind").asString().equals("SENT_BY_EMAIL"))
                .count();
    }

    private JsonNode details() {
        return billing.get("/invoices/" + invoice, TestTokens.citizen(citizen)).json();
    }

    private JsonNode facts() {
        return billing.get(letters(citizen), NOTIFICATION).json().get(0);
    }

    private String letters(String who) {
        return "/letters/" + who + "?invoices=" + invoice;
    }

    private JsonNode row() {
        return row(citizen);
    }

    private JsonNode row(String who) {
        return billing.get("/e-invoice", TestTokens.citizen(who)).json().get(0);
    }

    private void adheres(String who) {
        var answer =
                billing.put(
                        "/e-invoice/" + row(who).get("id").asString(),
                        "{\"subscribed\":true,\"email\":\"c.alquier@example.org\"}",
                        TestTokens.citizen(who));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static String inFrench(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }
}

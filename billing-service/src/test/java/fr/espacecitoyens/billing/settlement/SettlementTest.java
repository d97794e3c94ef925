package fr.espacecitoyens.billing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class SettlementTest {

    private static final String SUCCEEDED = "fr.espacecitoyens.payment.payment-succeeded.v1";
    private static final String REFUNDED = "fr.espacecitoyens.payment.payment-refunded.v1";
    private static final String SETTLED = "fr.espacecitoyens.billing.invoice-settled.v1";

    private final MongoTemplate mongo;
    private final EventChannel payments = EventChannel.on("payment.payments");
    private final String paymentId = BillingClient.unique("payment");

    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);
    private String citizen = "";
    private String invoiceId = "";

    SettlementTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void issueAnInvoice() {
        billing = new BillingClient(port);
        String customer = BillingClient.unique("C");
        billing.importFile(
                Csv.guide()
                        .with("numero", customer, "numero_client", customer)
                        .with("date_echeance", "15/02/2099")
                        .text());
        citizen = billing.linkedCitizen(customer);
        invoiceId = billing.invoicesOf(citizen).get(0).get("id").asString();
    }

    @AfterEach
    void closeChannel() {
        payments.close();
    }

    @Test
    void a_payment_settles_its_invoice_and_the_world_is_told() {
        try (var invoices = EventChannel.on("billing.invoices")) {
            pay(invoiceId, paymentId, 853);

            await().until(() -> state().equals("REGLEE"));
            assertThat(shown().get("remainingCents").asLong()).isZero();
            assertThat(shown().get("notPayableReason").asString()).isEqualTo("SETTLED");
            await().until(() -> !invoices.heard(SETTLED, invoiceId).isEmpty());
            String data = EventChannel.data(invoices.heard(SETTLED, invoiceId).getFirst());
            assertThat(Contract.of(SETTLED).violations(data)).isEmpty();
            var told = JsonMapper.shared().readTree(data);
            var example = JsonMapper.shared().readTree(Contract.of(SETTLED).example());
            assertThat(told.propertyNames())
                    .containsExactlyInAnyOrderElementsOf(example.propertyNames());
            assertThat(told.get("paymentId").asString()).isEqualTo(paymentId);
            assertThat(told.get("remainingCents").asLong()).isZero();
        }
    }

    @Test
    void a_payment_that_is_told_twice_counts_once() {
        try (var invoices = EventChannel.on("billing.invoices")) {
            var event = payments.publish(SUCCEEDED, paymentId, paid(invoiceId, paymentId, 400));
            payments.publishAgain(paymentId, event);
            pay(invoiceId, paymentId, 400);
            // Another partition, hence perhaps another thread.
            payments.publishAgain("another-key", event);
            pay(invoiceId, paymentId + "b", 453);

            await().until(() -> state().equals("REGLEE"));
            await().until(() -> invoices.heard(SETTLED, invoiceId).size() == 2);
            assertThat(stored().ledger().settlements()).hasSize(2);
            assertThat(shown().get("remainingCents").asLong()).isZero();
        }
    }

    @Test
    void a_refund_makes_the_invoice_owed_again_once() {
        pay(invoiceId, paymentId, 853);
        await().until(() -> state().equals("REGLEE"));
        var event = payments.publish(REFUNDED, paymentId, refunded().replace("853", "400"));
        payments.publishAgain("another-key", event);

        await().until(() -> shown().get("remainingCents").asLong() == 400);
        pay(invoiceId, paymentId + "b", 1);
        await().until(() -> shown().get("remainingCents").asLong() == 399);
    }

    @Test
    void an_invoice_of_which_all_was_given_back_is_unpaid_and_says_so() {
        pay(invoiceId, paymentId, 853);
        await().until(() -> state().equals("REGLEE"));
        payments.publish(REFUNDED, paymentId, refunded());

        await().until(() -> state().equals("NON_REGLEE"));
        assertThat(shown().get("remainingCents").asLong()).isEqualTo(853);
        assertThat(shown().get("history").findValuesAsString("kind"))
                .contains("SETTLED", "REFUNDED");
    }

    @Test
    void of_a_provider_that_takes_cards_and_debits_nobody_says_that_it_was_a_card() {
        payments.publish(
                SUCCEEDED, paymentId, paid(invoiceId, paymentId, 853).replace("paybox", "payfip"));
        payments.publish(REFUNDED, paymentId, refunded().replace("paybox", "payfip"));

        await().until(() -> stored().ledger().settlements().size() == 2);
        assertThat(shown().get("settlements").findValuesAsString("means")).containsOnly("ONLINE");
    }

    private String refunded() {
        return Contract.of(REFUNDED)
                .example()
                .replace("0193c0de-0000-7000-8000-000000000001", invoiceId)
                .replace("0193c0de-0000-7000-8000-0000000000b1", "refund-" + paymentId);
    }

    @Test
    void a_refund_of_money_that_counted_for_nothing_changes_nothing() {
        String refunded =
                Contract.of(REFUNDED).example().replaceFirst("\\s*\"invoiceId\": \"[^\"]*\",", "");
        assertThat(refunded).doesNotContain("invoiceId");
        try (var putAside = EventChannel.on("payment.payments.billing-service.dlt")) {
            payments.publish(REFUNDED, paymentId, refunded);
            pay(invoiceId, paymentId, 853);

            await().until(() -> state().equals("REGLEE"));
            assertThat(putAside.heard(REFUNDED, paymentId)).isEmpty();
        }
    }

    @Test
    void a_part_payment_leaves_the_rest() {
        pay(invoiceId, paymentId, 853 - 1);

        await().until(() -> state().equals("PARTIELLEMENT_REGLEE"));
        assertThat(shown().get("remainingCents").asLong()).isEqualTo(1);
    }

    @Test
    void money_that_was_taken_twice_is_counted_twice() {
        pay(invoiceId, paymentId, 853);
        pay(invoiceId, paymentId + "b", 853);

        await().until(() -> shown().get("remainingCents").asLong() == -853);
        assertThat(state()).isEqualTo("REGLEE");
    }

    @Test
    void a_payment_that_comes_before_its_invoice_is_counted_when_the_invoice_is_there() {
        Invoice later = stored();
        mongo.remove(later);
        payments.publish(SUCCEEDED, paymentId, paid(invoiceId, paymentId, 853));
        // Long enough for a first try in vain.
        await().during(Duration.ofMillis(700)).until(() -> !exists());
        mongo.insert(
                new Invoice(
                        later.id(), null, later.content(), later.ledger(), later.history(), null));

        await().until(() -> state().equals("REGLEE"));
        assertThat(stored().ledger().settlements()).hasSize(1);
    }

    @Test
    void a_payment_of_an_invoice_that_never_comes_is_put_aside_and_holds_nobody_up() {
        try (var dead = EventChannel.on("payment.payments.billing-service.dlt")) {
            payments.publish(SUCCEEDED, paymentId, paid("none", paymentId, 853));
            payments.publish(SUCCEEDED, paymentId, paid(invoiceId, paymentId + "b", 853));

            await().until(() -> !dead.heard(SUCCEEDED, paymentId).isEmpty());
            await().until(() -> state().equals("REGLEE"));
        }
    }

    @Test
    void other_news_of_payments_change_nothing() {
        String refused = "fr.espacecitoyens.payment.payment-refused.v1";
        payments.publish(
                refused,
                paymentId,
                Contract.of(refused)
                        .example()
                        .replace("0193c0de-0000-7000-8000-000000000001", invoiceId));
        pay(invoiceId, paymentId, 1);

        await().until(() -> state().equals("PARTIELLEMENT_REGLEE"));
        assertThat(stored().ledger().settlements()).hasSize(1);
    }

    private void pay(String invoice, String payment, long cents) {
        payments.publish(SUCCEEDED, payment, paid(invoice, payment, cents));
    }

    private static String paid(String invoice, String payment, long cents) {
        return Contract.of(SUCCEEDED)
                .example()
                .replace("0193c0de-0000-7000-8000-000000000001", invoice)
                .replace("0193c0de-0000-7000-8000-0000000000a1", payment)
                .replace("853", String.valueOf(cents));
    }

    private JsonNode shown() {
        return billing.get("/invoices/" + invoiceId, TestTokens.citizen(citizen)).json();
    }

    private String state() {
        return shown().path("state").asString("");
    }

    private boolean exists() {
        return mongo.findById(invoiceId, Invoice.class) != null;
    }

    private Invoice stored() {
        Invoice invoice = mongo.findById(invoiceId, Invoice.class);
        if (invoice == null) {
            throw new AssertionError("no invoice " + invoiceId);
        }
        return invoice;
    }
}

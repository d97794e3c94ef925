package fr.espacecitoyens.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.espacecitoyens.notification.mail.Post;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "KEYCLOAK_URL=http://127.0.0.1:27103/auth",
            "PAYMENT_URL=http://127.0.0.1:27103",
            "PUBLIC_URL=https://espace.example.fr",
            "NOTIFICATION_CLIENT_SECRET=" + FakeNeighbours.SECRET,
            "SMTP_HOST=127.0.0.1",
            "SMTP_PORT=27125",
            "MAIL_FROM=ccas@example.fr",
            // The mail server of the test speaks of its users; what we say is looked at.
            "logging.level.com.icegreen=off",
            "notification.neighbours.open-for=200ms",
            "notification.delivery.interval=100ms",
            "notification.delivery.first-pause=300ms",
            "notification.delivery.longest-pause=600ms"
        })
class ReceiptDeliveryTest {

    private static final String PAID = "fr.espacecitoyens.payment.payment-succeeded.v1";
    private static final String DELIVERED = "fr.espacecitoyens.notification.message-delivered.v2";

    /** Hands the letter in and dies, once, before anybody can note that it was handed in. */
    @TestConfiguration
    static class DyingAfterSending {

        static final Set<String> DIES = ConcurrentHashMap.newKeySet();

        @Bean
        @Primary
        Post dyingPost(@Qualifier("smtpPost") Post smtp) {
            return letter -> {
                smtp.send(letter);
                if (DIES.remove(letter.id())) {
                    throw new IllegalStateException("killed");
                }
            };
        }
    }

    private final MongoTemplate mongo;
    private final FakeNeighbours payment = new FakeNeighbours();
    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(27125, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String paymentId = UUID.randomUUID().toString();

    ReceiptDeliveryTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void startNeighbours() {
        payment.start();
        mailServer.start();
        payment.knows(paymentId, receipt("cecile.alquier@example.fr", "Facturation"));
    }

    @AfterEach
    void stopNeighbours() {
        // Nothing may wait for the next test.
        mongo.getCollection("messages").deleteMany(new Document());
        payment.stop();
        mailServer.stop();
    }

    @Test
    void a_payment_is_confirmed_once_however_often_it_is_told() throws Exception {
        try (var payments = EventChannel.on("payment.payments");
                var messages = EventChannel.on("notification.messages")) {
            var event = payments.publish(PAID, paymentId, paid(paymentId));
            payments.publishAgain(paymentId, event);
            await().untilAsserted(() -> assertThat(letters()).hasSize(1));
            payments.publishAgain(paymentId, event);
            payments.publish(PAID, paymentId, paid(paymentId));
            String after = another();
            payments.publish(PAID, paymentId, paid(after));

            await().untilAsserted(() -> assertThat(letters()).hasSize(2));
            await().untilAsserted(() -> assertThat(told(messages, after)).hasSize(1));
            assertThat(told(messages, paymentId)).hasSize(1);
            assertThat(Contract.of(DELIVERED).violations(told(messages, paymentId).getFirst()))
                    .isEmpty();
            assertThat(told(messages, paymentId).getFirst())
                    .contains("receipt-" + paymentId, paymentId)
                    .doesNotContain("cecile");
        }
        MimeMessage letter = letters().getFirst();
        assertThat(letter.getSubject()).isEqualTo("Votre paiement de 8,53\u00a0€ a bien été reçu");
        assertThat(letter.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("cecile.alquier@example.fr");
        assertThat(letter.getFrom()[0].toString()).isEqualTo("Espace Citoyens <ccas@example.fr>");
    }

    @Test
    void the_example_of_the_contract_is_understood() {
        String example = Contract.of(PAID).example();
        payment.knows(
                "0193c0de-0000-7000-8000-0000000000a1", receipt("a@example.fr", "Facturation"));
        try (var payments = EventChannel.on("payment.payments")) {
            payments.publish(PAID, "k", example);
        }

        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
    }

    @Test
    void money_that_counted_for_nothing_and_went_back_is_told_of() {
        String refunded = "fr.espacecitoyens.payment.payment-refunded.v1";
        String withoutInvoice =
                Contract.of(refunded)
                        .example()
                        .replace("0193c0de-0000-7000-8000-0000000000a1", paymentId)
                        .replaceFirst("\\s*\"invoiceId\": \"[^\"]*\",", "");
        assertThat(withoutInvoice).doesNotContain("invoiceId");
        try (var payments = EventChannel.on("payment.payments")) {
            payments.publish(refunded, paymentId, withoutInvoice);
        }

        await().untilAsserted(() ->
                assertThat(mongo.getCollection("messages").find(new Document("kind", "REFUND")))
                        .hasSize(1));
    }

    @Test
    void what_the_mail_server_missed_is_sent_when_it_is_back() throws Exception {
        mailServer.stop();
        tellOfPayment();
        awaitTries(2);

        mailServer.start();

        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
        await().until(() -> "SENT".equals(stored().getString("state")));
    }

    @Test
    void what_payment_service_could_not_say_is_asked_again_when_it_is_back() {
        payment.stop();
        tellOfPayment();
        awaitTries(6);

        payment.start();

        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
    }

    @Test
    void one_message_that_cannot_be_sent_holds_no_other_up(CapturedOutput output) {
        payment.knows(paymentId, receipt("a@example.fr\\r\\nBcc: all@example.fr", "Facturation"));
        tellOfPayment();
        awaitTries(1);
        try (var payments = EventChannel.on("payment.payments")) {
            payments.publish(PAID, "other", paid(another()));
        }

        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
        awaitTries(3);
        assertThat(letters()).hasSize(1);
        assertThat(output.getAll()).doesNotContain("example.fr");
    }

    @Test
    void killed_between_sending_and_noting_it_goes_out_again_under_the_same_id() throws Exception {
        DyingAfterSending.DIES.add("receipt-" + paymentId);

        tellOfPayment();

        await().untilAsserted(() -> assertThat(letters()).hasSize(2));
        await().until(() -> "SENT".equals(stored().getString("state")));
        assertThat(letters().get(0).getMessageID())
                .isEqualTo(letters().get(1).getMessageID())
                .isEqualTo("<receipt-" + paymentId + "@espace-citoyens.invalid>");
    }

    @Test
    void an_id_that_is_none_becomes_a_dead_letter() {
        try (var dead = EventChannel.on("payment.payments.notification-service.dlt");
                var payments = EventChannel.on("payment.payments")) {
            payments.publish(PAID, "bad", paid("x>\\r\\nBcc: a@example.fr"));

            await().untilAsserted(() -> assertThat(dead.heard(PAID, "bad")).hasSize(1));
        }
        assertThat(mongo.getCollection("messages").countDocuments()).isZero();
    }

    @Test
    void neither_log_nor_database_know_the_person(CapturedOutput output) {
        tellOfPayment();

        await().until(() -> "SENT".equals(stored().getString("state")));
        assertThat(stored().toJson()).doesNotContain("cecile", "Facturation");
        assertThat(output.getAll()).doesNotContain("cecile", "Facturation", "own-token");
    }

    private String another() {
        String id = UUID.randomUUID().toString();
        payment.knows(id, receipt("b@example.fr", "Facturation"));
        return id;
    }

    private void tellOfPayment() {
        try (var payments = EventChannel.on("payment.payments")) {
            payments.publish(PAID, paymentId, paid(paymentId));
        }
    }

    private void awaitTries(int tries) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(stored().getInteger("tries", 0)).isGreaterThanOrEqualTo(tries));
    }

    private Document stored() {
        Document found =
                mongo.getCollection("messages")
                        .find(new Document("_id", "receipt-" + paymentId))
                        .first();
        return found == null ? new Document() : found;
    }

    /** Receipts: what other tests told of is heard here, too. */
    private List<MimeMessage> letters() {
        return Stream.of(mailServer.getReceivedMessages())
                .filter(letter -> messageId(letter).startsWith("<receipt-"))
                .toList();
    }

    private static String messageId(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> told(EventChannel messages, String paymentId) {
        return messages.heard(DELIVERED, "receipt-" + paymentId).stream()
                .map(EventChannel::data)
                .toList();
    }

    private static String paid(String paymentId) {
        return """
        {"paymentId":"%s","citizenId":"c-1","amountCents":853,"currency":"EUR","provider":"paybox",
         "transaction":"601234567","allocations":[{"invoiceId":"i-1","amountCents":853}],
         "succeededAt":"2026-11-22T10:05:00Z"}
        """
                .formatted(paymentId);
    }

    private static String receipt(String email, String label) {
        return """
        {"paymentId":"ignored","email":"%s","amountCents":853,"paidAt":"2026-11-22T10:05:00Z",
         "lines":[{"invoiceId":"i-1","invoiceNumber":"2001000001","invoiceLabel":"%s",
                   "amountCents":853}],"transaction":"601234567"}
        """
                .formatted(email, label);
    }
}

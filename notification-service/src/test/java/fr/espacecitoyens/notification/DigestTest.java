package fr.espacecitoyens.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;

/** News of invoices reach whom they concern, once, and stop when they are not wanted. */
@ServiceTest
@TestPropertySource(
        properties = {
            "KEYCLOAK_URL=http://127.0.0.1:27103/auth",
            "IDENTITY_URL=http://127.0.0.1:27103",
            "BILLING_URL=http://127.0.0.1:27103",
            "PUBLIC_URL=https://espace.example.fr",
            "NOTIFICATION_CLIENT_SECRET=" + FakeNeighbours.SECRET,
            "SMTP_HOST=127.0.0.1",
            "SMTP_PORT=27127",
            "BOUNCES_HOST=127.0.0.1",
            "BOUNCES_PORT=27128",
            "BOUNCES_PROTOCOL=imap",
            "BOUNCES_USER=rebonds@example.fr",
            "BOUNCES_PASSWORD=secret",
            "DIGEST_SETTLE=400ms",
            "QUIET_FROM=00:00",
            "QUIET_UNTIL=00:00",
            "logging.level.com.icegreen=off",
            "notification.bounces.interval=200ms",
            "notification.delivery.interval=100ms"
        })
class DigestTest {

    private static final String LINKED = "fr.espacecitoyens.identity.service-linked.v1";
    private static final String BILLING = "fr.espacecitoyens.billing.";
    private static final String BOUNCED = "fr.espacecitoyens.notification.message-bounced.v1";
    private static final String DELIVERED = "fr.espacecitoyens.notification.message-delivered.v2";

    private final MongoTemplate mongo;
    private final FakeNeighbours neighbours = new FakeNeighbours();
    private final GreenMail mailServer =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(27127, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(27128, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });
    private final String citizen = UUID.randomUUID().toString();
    private final String address = citizen + "@exemple.fr";
    private final String customer = citizen.substring(0, 8);
    private final String run = UUID.randomUUID().toString();
    @LocalServerPort private int port;

    DigestTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void startNeighbours() {
        neighbours.start();
        mailServer.start();
        mailServer.setUser("rebonds@example.fr", "rebonds@example.fr", "secret");
        neighbours.reaches(citizen, address);
        link(citizen);
    }

    @AfterEach
    void stopNeighbours() {
        neighbours.stop();
        mailServer.stop();
    }

    @Test
    void five_invoices_of_one_file_come_in_one_letter_however_often_they_are_told()
            throws Exception {
        neighbours.bills(
                citizen,
                invoice("i1"),
                invoice("i2"),
                invoice("i3"),
                invoice("i4"),
                invoice("i5"),
                invoice("i6"));
        for (String id : List.of("i1", "i2", "i3", "i4", "i5", "i2", "i5")) {
            tell("invoice-issued", id);
        }

        await().until(() -> letters().size() == 1);
        tell("invoice-issued", "i3");
        tell("invoice-issued", "i6");
        await().until(() -> letters().size() == 2);

        MimeMessage letter = letters().getFirst();
        assertThat(letters().getLast().getSubject())
                .isEqualTo("Une nouvelle facture est dans votre espace");
        assertThat(letter.getSubject()).isEqualTo("5 nouvelles factures sont dans votre espace");
        assertThat(body(letter))
                .contains(
                        "Montant\u00a0: 8,53\u00a0€",
                        "À régler avant le 15\u00a0février 2027",
                        "https://espace.example.fr/factures/i5",
                        "Ne plus recevoir");
    }

    @Test
    void whoever_gets_no_paper_gets_the_file_and_billing_is_told_so() throws Exception {
        byte[] pdf = "%PDF-1.7 small".getBytes(StandardCharsets.US_ASCII);
        String elsewhere = "factures-" + address;
        neighbours.bills(citizen, eInvoice("i1", elsewhere), eInvoice("i2", elsewhere));
        neighbours.prints(citizen, "i1", pdf);
        neighbours.prints(citizen, "i2", new byte[3 << 20]);

        try (var messages = EventChannel.on("notification.messages")) {
            tell("invoice-issued", "i1");
            tell("invoice-issued", "i2");
            await().until(() -> lettersTo(elsewhere).size() == 1);
            String id = "invoices-" + run + "-" + citizen + "-1";
            await().until(() -> messages.heard(DELIVERED, id).size() == 1);
            String told = EventChannel.data(messages.heard(DELIVERED, id).getFirst());
            assertThat(told).contains("\"eInvoices\":[\"i1\",\"i2\"]");
            assertThat(Contract.of(DELIVERED).violations(told)).isEmpty();
        }

        String raw = GreenMailUtil.getWholeMessage(lettersTo(elsewhere).getFirst());
        assertThat(raw).contains("facture-N-i1.pdf").doesNotContain("facture-N-i2.pdf");
        assertThat(body(lettersTo(elsewhere).getFirst())).contains("trop lourd pour ce message");
        assertThat(lettersTo(elsewhere).getFirst().getHeader("List-Unsubscribe")).isNull();
        assertThat(letters()).isEmpty();
    }

    @Test
    void what_was_cancelled_before_anybody_was_told_needs_no_letter() {
        neighbours.bills(citizen, invoice("i1").replace("NON_REGLEE", "ANNULEE"));
        tell("invoice-issued", "i1");
        tell("invoice-cancelled", "i1");

        await().until(() -> states().equals(List.of("NEEDLESS")));
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_reminder_of_what_was_paid_meanwhile_is_not_sent() {
        neighbours.bills(citizen, invoice("i1").replace("NON_REGLEE", "REGLEE"));
        remind("invoice-overdue", "i1");

        await().until(() -> states().equals(List.of("NEEDLESS")));
        assertThat(letters()).isEmpty();
    }

    @Test
    void one_click_in_a_letter_stops_such_letters_and_no_others() throws Exception {
        neighbours.bills(citizen, invoice("i1"));
        remind("invoice-due-soon", "i1");
        await().until(() -> letters().size() == 1);
        String link = letters().getFirst().getHeader("List-Unsubscribe", null);
        assertThat(link).startsWith("<https://espace.example.fr/messages/arret/");
        String[] parts = link.substring(0, link.length() - 1).split("/", -1);

        assertThat(post("/stops/" + parts[5] + "/" + parts[6])).isEqualTo(204);

        tell("invoice-issued", "i1");
        await().until(() -> letters().size() == 2);
        assertThat(preferences()).contains("\"DUE_SOON\":false", "\"INVOICES\":true");
        mongo.getCollection("messages").deleteMany(new Document("kind", "DUE_SOON"));
        remind("invoice-due-soon", "i1");
        await().until(() -> states().contains("NEEDLESS"));
        assertThat(letters()).hasSize(2);
    }

    @Test
    void whoever_prefers_the_telephone_gets_by_mail_only_what_he_asked_for() throws Exception {
        neighbours.reaches(citizen, address, "TELEPHONE");
        neighbours.bills(citizen, invoice("i1"));
        tell("invoice-issued", "i1");
        await().until(() -> states().equals(List.of("NEEDLESS")));

        assertThat(put("{\"INVOICES\":true}")).isEqualTo(204);
        tell("invoice-corrected", "i1");

        await().until(() -> letters().size() == 1);
        assertThat(letters().getFirst().getSubject()).isEqualTo("Du nouveau dans vos factures");
    }

    @Test
    void a_letter_that_comes_back_is_told_and_other_mail_is_left_alone() throws Exception {
        neighbours.bills(citizen, eInvoice("i1", address));
        String id = "invoices-" + run + "-" + citizen + "-1";
        try (var messages = EventChannel.on("notification.messages")) {
            tell("invoice-issued", "i1");
            await().until(() -> states().equals(List.of("SENT")));

            comesBack("4.2.2", "delayed", id);
            comesBack("5.1.1", "failed", "somebody-elses");
            comesBack("5.1.1", "failed", id);
            comesBack("5.1.1", "failed", id);

            await().until(() -> messages.heard(BOUNCED, id).size() == 1);
            String told = EventChannel.data(messages.heard(BOUNCED, id).getFirst());
            assertThat(told).contains("\"eInvoices\":[\"i1\"]");
            assertThat(Contract.of(BOUNCED).violations(told)).isEmpty();
            await().until(() ->
                    mailServer.getReceivedMessagesForDomain("rebonds@example.fr").length == 1);
            assertThat(messages.heard(BOUNCED, id)).hasSize(1);
        }
        assertThat(states()).containsExactly("BOUNCED");
    }

    @Test
    void both_sides_are_told_that_invoices_come_by_post_again() throws Exception {
        try (var subscriptions = EventChannel.on("billing.subscriptions")) {
            subscriptions.publish(
                    BILLING + "e-invoice-unsubscribed.v1",
                    "action-sociale/" + customer,
                    """
                    {"service":"action-sociale","customerNumber":"%s","until":"2026-11-23",
                     "reason":"BOUNCED"}
                    """
                            .formatted(customer));
        }

        await().until(() -> letters().size() == 1);
        await().until(() -> lettersTo("espace.seniors@ville-castres.fr").size() == 1);
        assertThat(letters().getFirst().getSubject())
                .isEqualTo("Vos factures reviennent par courrier");
        assertThat(body(lettersTo("espace.seniors@ville-castres.fr").getFirst()))
                .contains("client n°\u00a0" + customer, "à imprimer");
    }

    @Test
    void whoever_chooses_is_told_what_was_chosen() throws Exception {
        try (var subscriptions = EventChannel.on("billing.subscriptions")) {
            String key = "action-sociale/" + customer;
            subscriptions.publish(
                    BILLING + "e-invoice-subscribed.v1",
                    key,
                    """
                    {"service":"action-sociale","customerNumber":"%s","citizenId":"%s",
                     "since":"2026-11-23"}
                    """
                            .formatted(customer, citizen));
            subscriptions.publish(
                    BILLING + "e-invoice-unsubscribed.v1",
                    key,
                    """
                    {"service":"action-sociale","customerNumber":"%s","until":"2026-11-23"}
                    """
                            .formatted(customer));
        }

        await().until(() -> letters().size() == 2);
        assertThat(List.of(letters().get(0).getSubject(), letters().get(1).getSubject()))
                .containsExactlyInAnyOrder(
                        "Vous avez choisi la facture en ligne",
                        "Vos factures reviennent par courrier");
        assertThat(lettersTo("espace.seniors@ville-castres.fr")).isEmpty();
    }

    private void link(String who) {
        try (var citizens = EventChannel.on("identity.citizens")) {
            citizens.publish(
                    LINKED,
                    who,
                    Contract.of(LINKED)
                            .example()
                            .replace("6f9f0c1e-0f0a-4c54-9a7b-5b1d3f1f2a10", who)
                            .replace("C-0001", customer));
        }
        await().until(() ->
                mongo.getCollection("customers")
                                .countDocuments(new Document("_id", "action-sociale/" + customer))
                        == 1);
        await().until(() -> letters().size() == 1);
        mailServer.reset();
        mailServer.setUser("rebonds@example.fr", "rebonds@example.fr", "secret");
        mongo.getCollection("messages").deleteMany(new Document());
    }

    private void tell(String type, String invoice) {
        try (var invoices = EventChannel.on("billing.invoices")) {
            invoices.publish(
                    BILLING + type + ".v1",
                    invoice,
                    """
                    {"invoiceId":"%s","service":"action-sociale","customerNumber":"%s",
                     "importId":"%s"}
                    """
                            .formatted(invoice, customer, run));
        }
    }

    private void remind(String type, String invoice) {
        try (var invoices = EventChannel.on("billing.invoices")) {
            invoices.publish(
                    BILLING + type + ".v1",
                    invoice,
                    """
                    {"invoiceId":"%s","service":"action-sociale","customerNumber":"%s",
                     "dueOn":"2027-02-15","on":"2027-02-08"}
                    """
                            .formatted(invoice, customer));
        }
    }

    private void comesBack(String status, String action, String letter) throws Exception {
        var report =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(
                                report(status, action, letter)
                                        .replace("\n", "\r\n")
                                        .getBytes(StandardCharsets.US_ASCII)));
        mailServer.getUserManager().getUserByEmail("rebonds@example.fr").deliver(report);
    }

    private static String report(String status, String action, String letter) {
        return """
        From: MAILER-DAEMON@example.fr
        To: rebonds@example.fr
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=us-ascii

        Your message could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; example.fr

        Final-Recipient: rfc822; a@exemple.fr
        Action: %s
        Status: %s

        --b
        Content-Type: text/rfc822-headers

        From: ne-pas-repondre@localhost
        Message-ID: <%s@espace-citoyens.invalid>
        Subject: Votre facture

        --b--
        """
                .formatted(action, status, letter);
    }

    private String preferences() throws Exception {
        return send(request("/preferences", TestTokens.citizen(citizen)).GET()).body();
    }

    private int put(String json) throws Exception {
        return send(request("/preferences", TestTokens.citizen(citizen))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
    }

    private int post(String path) throws Exception {
        return send(request(path, TestTokens.withRoles("portal"))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private List<String> states() {
        var ours = Query.query(Criteria.where("about.citizenId").is(citizen));
        return mongo.find(ours, Document.class, "messages").stream()
                .map(stored -> stored.getString("state"))
                .toList();
    }

    private List<MimeMessage> letters() {
        return lettersTo(address);
    }

    private List<MimeMessage> lettersTo(String recipient) {
        return Stream.of(mailServer.getReceivedMessages())
                .filter(letter -> recipient(letter).equals(recipient))
                .toList();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage letter) throws Exception {
        var found = new StringBuilder();
        collect(letter.getContent(), found);
        return found.toString();
    }

    private static void collect(Object part, StringBuilder found) throws Exception {
        if (part instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i).getContent(), found);
            }
        } else if (part instanceof String text) {
            found.append(text);
        }
    }

    private static String invoice(String id) {
        return """
        {"id":"%s","number":"N-%s","label":"Facturation service séniors","period":"Novembre 2026",
         "state":"NON_REGLEE","totalCents":853,"remainingCents":853,"dueOn":"2027-02-15"}
        """
                .formatted(id, id);
    }

    private static String eInvoice(String id, String to) {
        return invoice(id).strip().replaceFirst("}$", ",\"eInvoiceTo\":\"" + to + "\"}");
    }
}

package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Notifications that no Paybox in its right mind would send, and that anybody may. */
class BadInputTest extends PaymentServiceTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired MongoTemplate mongo;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "000",
                "-853",
                "",
                "8530000000000",
                "9223372036854775808",
                "8.53",
                "8,53",
                "853%20",
                "%2B853",
                "abc"
            })
    void a_signed_amount_that_is_not_ours_pays_nothing_and_is_looked_at(String amount) {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        int status = notify(signedWithAmount(reference(attempt), amount));

        assertThat(status).isEqualTo(200);
        assertThat(state(attempt)).isEqualTo("SUSPECT");
        assertThat(heard("succeeded", attempt)).isEmpty();
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(853);
    }

    @Test
    void a_message_without_an_amount_pays_nothing() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        notify(
                PAYBOX.signed(
                        "reference=%s&autorisation=123456&transaction=1&erreur=00000"
                                .formatted(reference(attempt))));

        assertThat(state(attempt)).isEqualTo("SUSPECT");
    }

    @Test
    void a_query_of_a_megabyte_is_refused_and_not_stored() throws IOException {
        String head = "GET /paybox/notification?" + invoice + "=";

        String status = statusOf(head, " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(status).matches("HTTP/1\\.1 4\\d\\d.*");
        assertNotStored();
    }

    @Test
    void a_body_of_a_megabyte_is_refused_and_not_stored() {
        for (String type : new String[] {"application/x-www-form-urlencoded", "text/plain"}) {
            var post =
                    request("/paybox/notification")
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(invoice + "=" + "a".repeat(MEGABYTE)));

            assertThat(send(post).statusCode()).as(type).isEqualTo(413);
        }
        assertNotStored();
    }

    @Test
    void after_a_megabyte_the_next_notification_counts_as_ever() throws IOException {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        statusOf("GET /paybox/notification?", " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        notify(PAYBOX.accepted(reference(attempt), 853, "9401"));

        assertThat(state(attempt)).isEqualTo("PAID");
    }

    private static String signedWithAmount(String reference, String amount) {
        return PAYBOX.signed(
                "montant=%s&reference=%s&appel=600000001&autorisation=123456&transaction=%d&erreur=00000"
                        .formatted(amount, reference, System.nanoTime() % 1_000_000_000));
    }

    private void assertNotStored() {
        var raw = new Document("$regex", Pattern.quote(invoice));
        var found = mongo.getCollection("inbound_messages").find(new Document("raw", raw));
        assertThat(found).isEmpty();
    }

    /** A client of its own: the usual one refuses to send this. */
    private String statusOf(String before, String after) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            Thread.ofVirtual().start(() -> write(socket, before + "a".repeat(MEGABYTE) + after));
            var answer = socket.getInputStream().readNBytes(64);
            return new String(answer, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
        }
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            // The service has heard enough.
        }
    }
}

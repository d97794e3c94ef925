package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody kept a genuine message for a year and sends it again. */
class ReplayTest extends PaymentServiceTest {

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private JsonNode attempt;

    @BeforeEach
    void an_attempt_has_begun() {
        thereIsAnInvoice();
        attempt = startedAttempt();
    }

    @Test
    void a_year_later_the_message_of_a_payment_that_was_refunded_changes_nothing() {
        String message = PAYBOX.accepted(reference(attempt), 853, transaction);
        notify(message);
        awaitHeard("succeeded", attempt);
        giveBack();
        awaitHeard("refunded", attempt);
        var before = seenByTheStaff();

        clock.jump(Duration.ofDays(365));
        assertThat(notify(message)).isEqualTo(200);
        // What stands behind the signature is not signed: to the eye it is another message.
        assertThat(notify(message + "&encore=1")).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("REFUNDED");
        assertThat(seenByTheStaff()).isEqualTo(before);
        assertThat(heard("succeeded", attempt)).hasSize(1);
        assertThat(heard("unapplied", attempt)).isEmpty();
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(853);
    }

    @Test
    void a_year_later_the_message_of_an_attempt_that_expired_changes_nothing() {
        String awaiting = PAYBOX.refused(reference(attempt), 853, "99999");
        notify(awaiting);
        assertThat(state(attempt)).isEqualTo("WAITING");
        clock.jump(Duration.ofDays(4));
        awaitHeard("expired", attempt);
        var before = seenByTheStaff();

        clock.jump(Duration.ofDays(365));
        assertThat(notify(awaiting)).isEqualTo(200);
        assertThat(notify(awaiting + "&encore=1")).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("EXPIRED");
        assertThat(seenByTheStaff()).isEqualTo(before);
    }

    private void giveBack() {
        String path = "/staff/payments/" + id(attempt) + "/refunds/refund-1";
        String body =
                "{\"transaction\":\"%s\",\"invoiceId\":\"%s\",\"amountCents\":853}"
                        .formatted(transaction, invoice);
        send(
                authorised(path, TestTokens.staff("anne", "facturation"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    /** All that was decided about it. */
    private JsonNode seenByTheStaff() {
        String path = "/staff/payments/" + id(attempt);
        return json(send(authorised(path, TestTokens.withRoles("facturation")))).path("history");
    }
}

package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where operations have listed Paybox's addresses. */
@TestPropertySource(properties = "payment.inbound.known-senders=195.101.99.76, 2001:db8::1")
class KnownSendersTest extends PaymentServiceTest {

    @Test
    void a_notification_from_a_listed_address_counts() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        assertThat(notifyFrom("195.101.99.76", PAYBOX.accepted(reference(attempt), 853, "9201")))
                .isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void an_address_has_more_than_one_spelling() {
        assertThat(notifyFrom("2001:DB8:0:0:0:0:0:1", "erreur=00000")).isEqualTo(400);
    }

    @Test
    void what_comes_from_elsewhere_is_turned_away_and_the_payment_is_found_by_asking() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        String message = PAYBOX.accepted(reference(attempt), 853, "9202");

        assertThat(notifyFrom("203.0.113.7", message)).isEqualTo(403);
        assertThat(notifyFrom("not an address", message)).isEqualTo(403);
        assertThat(state(attempt)).isEqualTo("CREATED");

        OPERATIONS.knows(reference(attempt), "0000009202", "Capturé");
        clock.jump(Duration.ofMinutes(21));
        awaitHeard("succeeded", attempt);
    }

    private int notifyFrom(String address, String query) {
        return send(request("/paybox/notification?" + query).header("X-Forwarded-For", address))
                .statusCode();
    }
}

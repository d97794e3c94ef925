package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Notifications get lost: nothing is given up before the provider was asked. */
class InquiryTest extends PaymentServiceTest {

    @Test
    void a_payment_whose_notification_was_lost_is_found_by_asking() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008101", "Capturé");

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void the_notification_that_comes_after_all_counts_no_second_time() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008102", "Capturé");
        clock.jump(Duration.ofMinutes(21));
        awaitHeard("succeeded", attempt);

        assertThat(notify(PAYBOX.accepted(reference(attempt), 853, "8102"))).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("PAID");
        assertThat(payments.heard("fr.espacecitoyens.payment.payment-unapplied.v1", id(attempt)))
                .isEmpty();
    }

    @Test
    void nothing_is_given_up_while_the_provider_is_away() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.isAwayFor(reference(attempt));

        clock.jump(Duration.ofMinutes(21));

        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));
        assertThat(state(attempt)).isEqualTo("CREATED");
        OPERATIONS.isBackFor(reference(attempt));
        awaitHeard("expired", attempt);
    }

    @Test
    void what_paybox_refused_without_a_word_is_refused() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008103", "Refusé");

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("refused", attempt);
        assertThat(state(attempt)).isEqualTo("REFUSED");
        assertThat(clickPay(citizen).statusCode()).isEqualTo(201);
    }

    @Test
    void a_second_card_that_was_accepted_without_a_word_is_found() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        awaitHeard("refused", attempt);
        OPERATIONS.knows(reference(attempt), "0000008105", "Capturé");

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void money_that_went_back_needs_somebody_who_looks() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008104", "Remboursé");

        clock.jump(Duration.ofMinutes(21));

        await().until(() -> state(attempt).equals("SUSPECT"));
    }
}

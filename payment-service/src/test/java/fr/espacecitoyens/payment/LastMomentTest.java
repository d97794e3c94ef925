package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A notification lands after Paybox has said « unknown » and before we have written that down. */
class LastMomentTest extends PaymentServiceTest {

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private final AtomicInteger answer = new AtomicInteger();
    private JsonNode attempt;

    @BeforeEach
    void an_attempt_has_begun() {
        thereIsAnInvoice();
        attempt = startedAttempt();
    }

    @Test
    void a_notification_between_the_last_question_and_the_end_of_its_attempt_wins() {
        theCardIsAcceptedWhilePayboxIsAsked();

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
        assertPaidAndNothingElse();
        assertThat(heard("expired", attempt)).isEmpty();
    }

    @Test
    void a_notification_during_the_last_question_after_a_refusal_wins() {
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        awaitHeard("refused", attempt);
        theCardIsAcceptedWhilePayboxIsAsked();

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
        assertPaidAndNothingElse();
    }

    @Test
    void a_notification_while_the_staff_ask_wins() {
        theCardIsAcceptedWhilePayboxIsAsked();

        var asked =
                post(
                        "/staff/payments/" + id(attempt) + "/inquiry",
                        "{}",
                        TestTokens.withRoles("facturation"));

        assertThat(json(asked).at("/payment/payment/state").asString()).isEqualTo("PAID");
        assertPaidAndNothingElse();
    }

    private void theCardIsAcceptedWhilePayboxIsAsked() {
        String message = PAYBOX.accepted(reference(attempt), 853, transaction);
        OPERATIONS.whileAskedFor(reference(attempt), () -> answer.set(notify(message)));
    }

    private void assertPaidAndNothingElse() {
        assertThat(answer).hasValue(200);
        // The next rounds of the sweep change nothing either.
        await().during(Duration.ofMillis(600)).until(() -> state(attempt).equals("PAID"));
        assertThat(heard("succeeded", attempt)).hasSize(1);
        assertThat(heard("unapplied", attempt)).isEmpty();
        assertThat(payable.find(invoice).orElseThrow().isSettled()).isTrue();
    }
}

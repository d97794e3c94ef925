package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.payment.refund.DecideRefund;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Money goes back, once, and never more than came. */
@TestPropertySource(properties = "payment.refund.two-persons-above-cents=500")
class RefundTest extends PaymentServiceTest {

    @Autowired DecideRefund decide;
    @Autowired Attempts attempts;

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private JsonNode attempt;

    @BeforeEach
    void an_invoice_of_8_53_was_paid() {
        thereIsAnInvoice();
        attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
    }

    @Test
    void a_refunded_invoice_is_owed_again() {
        decide.ask(id(attempt), "r-1", ofTheInvoice(), 853, "anne");
        decide.approve(id(attempt), "r-1", "bernard");

        var refunded = awaitHeard("refunded", attempt);

        assertThat(refunded.path("invoiceId").asString()).isEqualTo(invoice);
        assertThat(refunded.path("amountCents").asLong()).isEqualTo(853);
        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(853L);
        assertThat(state(attempt)).isEqualTo("REFUNDED");
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(853);
        assertThat(clickPay(citizen).statusCode()).isEqualTo(201);
    }

    @Test
    void above_the_limit_a_second_person_must_agree() {
        decide.ask(id(attempt), "r-1", ofTheInvoice(), 501, "anne");

        assertThat(stateOf("r-1")).isEqualTo(RefundState.TO_APPROVE);
        assertThatThrownBy(() -> decide.approve(id(attempt), "r-1", "anne"))
                .isInstanceOf(Problem.class);
        decide.withdraw(id(attempt), "r-1");
        assertThatThrownBy(() -> decide.approve(id(attempt), "r-1", "bernard"))
                .isInstanceOf(Problem.class);
        assertThat(OPERATIONS.refundsOf(transaction)).isEmpty();
    }

    @Test
    void parts_go_back_until_nothing_is_left() {
        decide.ask(id(attempt), "r-1", ofTheInvoice(), 500, "anne");
        decide.ask(id(attempt), "r-2", ofTheInvoice(), 353, "anne");

        assertThatThrownBy(() -> decide.ask(id(attempt), "r-3", ofTheInvoice(), 1, "anne"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> decide.ask(id(attempt), "r-3", ofNothing(), 1, "anne"))
                .isInstanceOf(Problem.class);
        await().until(() -> heard("refunded", attempt).size() == 2);
        assertThat(OPERATIONS.refundsOf(transaction)).containsExactlyInAnyOrder(500L, 353L);
    }

    @Test
    void the_same_refund_asked_eight_times_at_once_goes_back_once() {
        atOnce(8, () -> decide.ask(id(attempt), "r-1", ofTheInvoice(), 100, "anne"));

        awaitHeard("refunded", attempt);

        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(100L);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_not_done_twice() {
        OPERATIONS.losesItsNextAnswer();
        decide.ask(id(attempt), "r-1", ofTheInvoice(), 100, "anne");

        awaitHeard("refunded", attempt);

        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(100L);
        assertThat(stateOf("r-1")).isEqualTo(RefundState.DONE);
    }

    @Test
    void a_refund_that_was_not_answered_until_midnight_is_for_somebody_to_look_at() {
        OPERATIONS.isAwayFor(reference(attempt));
        decide.ask(id(attempt), "r-1", ofTheInvoice(), 100, "anne");
        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));

        clock.jump(Duration.ofDays(1));

        await().until(() -> stateOf("r-1") == RefundState.UNKNOWN);
        OPERATIONS.isBackFor(reference(attempt));
        assertThat(OPERATIONS.refundsOf(transaction)).isEmpty();
    }

    @Test
    void money_that_counted_for_nothing_waits_for_its_refund_and_leaves_the_invoice_alone() {
        String again = transaction + "1";
        notify(PAYBOX.accepted(reference(attempt), 853, again));
        awaitHeard("unapplied", attempt);
        assertThat(now().movements().toRefundCents()).isEqualTo(853);

        decide.ask(id(attempt), "r-1", new Refund.Source(again, null), 500, "anne");

        var refunded = awaitHeard("refunded", attempt);
        assertThat(refunded.has("invoiceId")).isFalse();
        assertThat(now().movements().toRefundCents()).isEqualTo(353);
        assertThat(payable.find(invoice).orElseThrow().isSettled()).isTrue();
    }

    private Refund.Source ofTheInvoice() {
        return new Refund.Source(transaction, invoice);
    }

    private Refund.Source ofNothing() {
        return new Refund.Source(transaction, null);
    }

    private RefundState stateOf(String refund) {
        return now().refund(refund).orElseThrow().state();
    }

    private Attempt now() {
        return attempts.find(id(attempt)).orElseThrow();
    }
}

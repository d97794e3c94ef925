package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.payment.FakeOperations.Mishap;
import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.Refund.Wish;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.payment.refund.DecideRefund;
import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Money goes back, once, and never more than came. */
@TestPropertySource(properties = "payment.refund.two-persons-above-cents=500")
class RefundTest extends PaymentServiceTest {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    @Autowired DecideRefund decide;
    @Autowired Attempts attempts;

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private final String one = "r-1-" + UUID.randomUUID();
    private final String two = "r-2-" + UUID.randomUUID();
    private final String three = "r-3-" + UUID.randomUUID();
    private JsonNode attempt;

    @BeforeEach
    void an_invoice_of_8_53_was_paid() {
        thereIsAnInvoice();
        attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
    }

    @AfterEach
    void time_goes_on() {
        clock.goOn();
    }

    @Test
    void a_refunded_invoice_is_owed_again() {
        decide.ask(id(attempt), one, ofTheInvoice(853), "anne");
        decide.approve(id(attempt), one, "bernard");

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
        decide.ask(id(attempt), one, ofTheInvoice(501), "anne");

        assertThat(stateOf(one)).isEqualTo(RefundState.TO_APPROVE);
        assertThatThrownBy(() -> decide.approve(id(attempt), one, "anne"))
                .isInstanceOf(Problem.class);
        decide.withdraw(id(attempt), one, "anne");
        assertThatThrownBy(() -> decide.approve(id(attempt), one, "bernard"))
                .isInstanceOf(Problem.class);
        assertThat(OPERATIONS.refundsOf(transaction)).isEmpty();
    }

    @Test
    void parts_go_back_until_nothing_is_left() {
        decide.ask(id(attempt), one, ofTheInvoice(500), "anne");
        decide.ask(id(attempt), two, ofTheInvoice(353), "anne");
        decide.approve(id(attempt), two, "bernard");

        assertThatThrownBy(() -> decide.ask(id(attempt), three, ofTheInvoice(1), "anne"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> decide.ask(id(attempt), three, ofNothing(1), "anne"))
                .isInstanceOf(Problem.class);
        await().until(() -> heard("refunded", attempt).size() == 2);
        assertThat(OPERATIONS.refundsOf(transaction)).containsExactlyInAnyOrder(500L, 353L);
    }

    @Test
    void many_small_refunds_of_a_payment_need_a_second_person_as_a_big_one_does() {
        decide.ask(id(attempt), one, ofTheInvoice(300), "anne");
        decide.ask(id(attempt), two, ofTheInvoice(201), "bernard");

        assertThat(stateOf(two)).isEqualTo(RefundState.TO_APPROVE);
        decide.withdraw(id(attempt), two, "bernard");
        decide.ask(id(attempt), three, ofTheInvoice(200), "anne");
        assertThat(stateOf(three)).isNotEqualTo(RefundState.TO_APPROVE);
    }

    @Test
    void the_same_id_for_another_amount_or_source_is_refused_in_words() {
        decide.ask(id(attempt), one, ofTheInvoice(100), "anne");

        decide.ask(id(attempt), one, ofTheInvoice(100), "anne");
        assertRefused("refund-differs", () -> ask(one, ofTheInvoice(101)));
        assertRefused("refund-differs", () -> ask(one, ofNothing(100)));
        assertThat(now().movements().refunds()).hasSize(1);
    }

    @Test
    void a_refund_that_bears_the_id_of_its_own_payment_is_owed_again_as_any_other() {
        decide.ask(id(attempt), id(attempt), ofTheInvoice(500), "anne");

        var refunded = awaitHeard("refunded", attempt);

        assertThat(refunded.path("refundId").asString()).isNotEqualTo(id(attempt));
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(500);
    }

    @Test
    void the_id_of_another_payments_refund_counts_once_more_for_the_same_invoice() {
        decide.ask(id(attempt), one, ofTheInvoice(500), "anne");
        awaitHeard("refunded", attempt);
        String again = transaction + "1";
        var second = startedAttempt();
        notify(PAYBOX.accepted(reference(second), 500, again));
        awaitHeard("succeeded", second);

        var ofTheSecond = Wish.online(new Refund.Source(again, invoice), 500);
        decide.ask(id(second), one, ofTheSecond, "anne");

        awaitHeard("refunded", second);
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(500);
    }

    @Test
    void the_same_refund_asked_eight_times_at_once_goes_back_once() {
        atOnce(8, () -> decide.ask(id(attempt), one, ofTheInvoice(100), "anne"));

        awaitHeard("refunded", attempt);

        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(100L);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_not_done_twice() {
        OPERATIONS.next(Mishap.LOST_ANSWER);
        decide.ask(id(attempt), one, ofTheInvoice(100), "anne");

        awaitHeard("refunded", attempt);

        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(100L);
        assertThat(stateOf(one)).isEqualTo(RefundState.DONE);
    }

    @Test
    void a_provider_that_is_silent_is_asked_once_in_a_round_and_all_refunds_go_back_later() {
        OPERATIONS.isSilent(true);
        for (String refund : List.of(one, two, three)) {
            decide.ask(id(attempt), refund, ofTheInvoice(100), "anne");
        }
        await().until(() -> OPERATIONS.silences().size() >= 6);
        var asked = OPERATIONS.silences();
        OPERATIONS.isSilent(false);

        for (int i = 1; i < asked.size(); i++) {
            // The pause between two rounds of these tests is longer.
            assertThat(Duration.between(asked.get(i - 1), asked.get(i))).isGreaterThan(A_MOMENT);
        }
        await().until(() -> heard("refunded", attempt).size() == 3);
        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(100L, 100L, 100L);
    }

    @Test
    void a_whole_refund_whose_answer_was_lost_is_found_by_the_status_of_its_payment() {
        OPERATIONS.next(Mishap.LOST_ANSWER);
        decide.ask(id(attempt), one, ofTheInvoice(853), "anne");
        decide.approve(id(attempt), one, "bernard");

        awaitHeard("refunded", attempt);

        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(853L);
    }

    @Test
    void a_whole_payment_of_the_day_is_undone_before_it_reaches_the_bank() {
        decide.ask(id(attempt), one, ofTheInvoice(853), "anne");
        decide.approve(id(attempt), one, "bernard");

        var refunded = awaitHeard("refunded", attempt);

        assertThat(OPERATIONS.typesOfRefunds(transaction)).containsExactly("00005");
        assertThat(refunded.path("transaction").asString("-")).isEmpty();
    }

    @Test
    void what_has_reached_the_bank_is_given_back_by_another_question() {
        OPERATIONS.hasRemitted(transaction);
        decide.ask(id(attempt), one, ofTheInvoice(853), "anne");
        decide.approve(id(attempt), one, "bernard");

        awaitHeard("refunded", attempt);

        assertThat(OPERATIONS.typesOfRefunds(transaction)).containsExactly("00014");
    }

    @Test
    void a_part_of_a_payment_and_a_payment_of_yesterday_are_never_undone() {
        decide.ask(id(attempt), one, ofTheInvoice(100), "anne");
        awaitHeard("refunded", attempt);
        String again = transaction + "1";
        notify(PAYBOX.accepted(reference(attempt), 853, again));
        awaitHeard("unapplied", attempt);
        clock.jump(Duration.ofDays(1));
        var whole = Wish.online(new Refund.Source(again, null), 853);
        decide.ask(id(attempt), two, whole, "anne");
        decide.approve(id(attempt), two, "bernard");

        await().until(() -> stateOf(two) == RefundState.DONE);

        assertThat(OPERATIONS.typesOfRefunds(transaction)).containsExactly("00014");
        assertThat(OPERATIONS.typesOfRefunds(again)).containsExactly("00014");
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 853})
    void a_number_that_somebody_else_has_used_is_no_proof_that_money_went_back(long cents) {
        OPERATIONS.next(Mishap.NUMBER_TAKEN);
        decide.ask(id(attempt), one, ofTheInvoice(cents), "anne");
        if (cents > 500) {
            decide.approve(id(attempt), one, "bernard");
        }

        await().until(() -> stateOf(one) == RefundState.UNKNOWN);

        assertThat(now().refund(one).orElseThrow()).extracting("outcome.code").isEqualTo("00039");
        assertThat(OPERATIONS.refundsOf(transaction)).isEmpty();
        assertThat(heard("refunded", attempt)).isEmpty();
    }

    @Test
    void an_empty_answer_is_none_and_the_same_question_is_asked_again() {
        OPERATIONS.next(Mishap.EMPTY_ANSWER);
        decide.ask(id(attempt), one, ofTheInvoice(100), "anne");

        awaitHeard("refunded", attempt);

        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(100L);
    }

    @Test
    void what_nobody_knows_is_not_decided_by_the_asker_above_the_limit_and_tells_who_did() {
        OPERATIONS.next(Mishap.NUMBER_TAKEN);
        decide.ask(id(attempt), one, ofTheInvoice(853), "anne");
        decide.approve(id(attempt), one, "bernard");
        await().until(() -> stateOf(one) == RefundState.UNKNOWN);

        assertRefused(
                "refund-needs-second-person", () -> decide.found(id(attempt), one, true, "anne"));
        decide.found(id(attempt), one, false, "bernard");

        var decision = now().refund(one).orElseThrow().decision();
        assertThat(decision.askedBy()).isEqualTo("anne");
        assertThat(decision.approvedBy()).isEqualTo("bernard");
        assertThat(decision.approvedAt()).isNotNull();
        assertThat(decision.endedBy()).isEqualTo("bernard");
        assertThat(decision.endedAt()).isNotNull();
    }

    @Test
    void what_one_person_says_did_not_go_back_still_counts_for_the_limit() {
        OPERATIONS.next(Mishap.NUMBER_TAKEN);
        decide.ask(id(attempt), one, ofTheInvoice(400), "anne");
        await().until(() -> stateOf(one) == RefundState.UNKNOWN);
        decide.found(id(attempt), one, false, "anne");

        decide.ask(id(attempt), two, ofTheInvoice(400), "anne");

        assertThat(stateOf(two)).isEqualTo(RefundState.TO_APPROVE);
    }

    @Test
    void what_one_person_says_did_not_go_back_counts_for_the_limit_though_she_takes_it_back() {
        OPERATIONS.next(Mishap.NUMBER_TAKEN);
        decide.ask(id(attempt), one, ofTheInvoice(400), "anne");
        await().until(() -> stateOf(one) == RefundState.UNKNOWN);
        decide.found(id(attempt), one, false, "anne");
        decide.withdraw(id(attempt), one, "bernard");

        decide.ask(id(attempt), two, ofTheInvoice(400), "anne");

        assertThat(stateOf(two)).isEqualTo(RefundState.TO_APPROVE);
        var decision = now().refund(one).orElseThrow().decision();
        assertThat(decision.endedBy()).isEqualTo("anne");
        assertThat(decision.withdrawnBy()).isEqualTo("bernard");
    }

    @Test
    void what_the_provider_refused_and_somebody_took_back_counts_no_more() {
        OPERATIONS.next(Mishap.REFUSED);
        decide.ask(id(attempt), one, ofTheInvoice(400), "anne");
        await().until(() -> stateOf(one) == RefundState.FAILED);
        decide.withdraw(id(attempt), one, "anne");

        decide.ask(id(attempt), two, ofTheInvoice(400), "anne");

        assertThat(stateOf(two)).isNotEqualTo(RefundState.TO_APPROVE);
    }

    @RepeatedTest(5)
    void of_two_who_found_different_things_at_once_one_is_heard_and_the_invoice_agrees() {
        OPERATIONS.next(Mishap.NUMBER_TAKEN);
        decide.ask(id(attempt), one, ofTheInvoice(400), "anne");
        await().until(() -> stateOf(one) == RefundState.UNKNOWN);
        var answers = List.of(true, false, true, false);
        var turn = new AtomicInteger();

        var heard =
                atOnce(
                        answers.size(),
                        () -> {
                            boolean given = answers.get(turn.getAndIncrement());
                            try {
                                decide.found(id(attempt), one, given, "bernard");
                                return true;
                            } catch (Problem _) {
                                return false;
                            }
                        });

        assertThat(heard).containsOnlyOnce(true);
        await().until(() -> Set.of(RefundState.DONE, RefundState.FAILED).contains(stateOf(one)));
        assertThat(payable.find(invoice).orElseThrow().remainingCents())
                .isEqualTo(stateOf(one) == RefundState.DONE ? 400 : 0);
    }

    @Test
    void what_is_written_down_as_given_is_counted_though_whoever_wrote_it_was_killed() {
        OPERATIONS.next(Mishap.NUMBER_TAKEN);
        decide.ask(id(attempt), one, ofTheInvoice(400), "anne");
        await().until(() -> stateOf(one) == RefundState.UNKNOWN);
        var given = new Refund.Outcome("", "00000", clock.instant());

        attempts.change(id(attempt), now -> now.with(now.refund(one).orElseThrow().given(given)));

        awaitHeard("refunded", attempt);
        assertThat(stateOf(one)).isEqualTo(RefundState.DONE);
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(400);
        assertThat(OPERATIONS.refundsOf(transaction)).isEmpty();
    }

    @Test
    void a_question_that_nobody_could_ask_on_its_day_is_asked_anew_on_another() {
        var evening = LocalTime.of(23, 59);
        var then = ZonedDateTime.now(clock.withZone(ParisTime.ZONE));
        var beforeMidnight = then.toLocalTime().isBefore(evening) ? then : then.plusDays(1);
        clock.standAt(beforeMidnight.with(evening).toInstant());
        decide.ask(id(attempt), one, ofTheInvoice(100), "anne");
        await().until(() -> now().refund(one).orElseThrow().question() != null);
        clock.goOn();
        clock.jump(Duration.ofHours(60));

        await().until(() -> stateOf(one) == RefundState.DONE);

        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(100L);
    }

    @Test
    void a_refund_that_was_not_answered_until_midnight_is_for_somebody_to_look_at() {
        OPERATIONS.isAwayFor(reference(attempt));
        decide.ask(id(attempt), one, ofTheInvoice(100), "anne");
        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));

        clock.jump(Duration.ofDays(1));

        await().until(() -> stateOf(one) == RefundState.UNKNOWN);
        OPERATIONS.isBackFor(reference(attempt));
        assertThat(OPERATIONS.refundsOf(transaction)).isEmpty();
    }

    @Test
    void money_that_counted_for_nothing_waits_for_its_refund_and_leaves_the_invoice_alone() {
        String again = transaction + "1";
        notify(PAYBOX.accepted(reference(attempt), 853, again));
        awaitHeard("unapplied", attempt);
        assertThat(now().movements().toRefundCents()).isEqualTo(853);

        decide.ask(id(attempt), one, Wish.online(new Refund.Source(again, null), 500), "anne");

        var refunded = awaitHeard("refunded", attempt);
        assertThat(refunded.has("invoiceId")).isFalse();
        assertThat(now().movements().toRefundCents()).isEqualTo(353);
        assertThat(payable.find(invoice).orElseThrow().isSettled()).isTrue();
    }

    private Wish ofTheInvoice(long cents) {
        return Wish.online(new Refund.Source(transaction, invoice), cents);
    }

    private Wish ofNothing(long cents) {
        return Wish.online(new Refund.Source(transaction, null), cents);
    }

    private Attempt ask(String refund, Wish wish) {
        return decide.ask(id(attempt), refund, wish, "anne");
    }

    private static void assertRefused(String slug, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(Problem.class, no -> assertThat(no.slug()).isEqualTo(slug));
    }

    private RefundState stateOf(String refund) {
        return now().refund(refund).orElseThrow().state();
    }

    private Attempt now() {
        return attempts.find(id(attempt)).orElseThrow();
    }
}

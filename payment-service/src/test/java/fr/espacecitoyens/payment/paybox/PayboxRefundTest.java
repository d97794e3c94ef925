package fr.espacecitoyens.payment.paybox;

import static fr.espacecitoyens.payment.paybox.TwoHosts.BACKUP;
import static fr.espacecitoyens.payment.paybox.TwoHosts.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withException;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.PaidAttempt;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.Refund.Question;
import fr.espacecitoyens.payment.attempt.Refund.Wish;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

/** When « this number was treated already » is a proof, and when a question may be another one. */
class PayboxRefundTest {

    private static final RefundAnswer NOBODY_KNOWS = new RefundAnswer.Unclear("00039");
    private static final RefundAnswer GIVEN = new RefundAnswer.Given("");

    private static final Instant NOON = Instant.parse("2026-06-10T10:00:00Z");
    private static final Question FRESH = Question.of(LocalDate.of(2026, 6, 10), "0000000007");

    private Instant now = NOON;
    private final RestClient.Builder http = RestClient.builder();
    private final MockRestServiceServer paybox = MockRestServiceServer.bindTo(http).build();
    private final Attempt attempt = PaidAttempt.by("601", NOON.minus(Duration.ofDays(1)));
    private final PayboxRefund refund = refund();

    @Test
    void a_number_used_by_somebody_else_is_no_proof_though_paybox_was_silent_before() {
        says(PRIMARY, "00014", "CODEREPONSE=00039");
        isSilent(PRIMARY);
        isSilent(BACKUP);
        says(PRIMARY, "00014", "CODEREPONSE=00039");
        says(PRIMARY, "00017", "CODEREPONSE=00000&STATUS=Captur%E9");

        var first = give(FRESH);

        assertThat(first).isEqualTo(new RefundAnswer.Unanswered(true, false));
        assertThat(give(FRESH.waiting(false))).isEqualTo(NOBODY_KNOWS);
        paybox.verify();
    }

    @Test
    void a_number_used_by_somebody_else_is_no_proof_though_the_status_was_undecided_before() {
        says(PRIMARY, "00014", "CODEREPONSE=00039");
        says(PRIMARY, "00017", "CODEREPONSE=00097");

        assertThat(give(FRESH)).isEqualTo(new RefundAnswer.Unanswered(false, false));
    }

    @Test
    void what_was_sent_to_nobody_was_not_asked() {
        isNotReached(PRIMARY);
        isNotReached(BACKUP);

        assertThat(give(FRESH)).isEqualTo(new RefundAnswer.Unanswered(true, false));
    }

    @Test
    void a_number_used_by_somebody_else_is_no_proof_though_the_primary_was_not_reached() {
        isNotReached(PRIMARY);
        says(BACKUP, "00014", "CODEREPONSE=00039");
        isNotReached(PRIMARY);
        says(BACKUP, "00017", "CODEREPONSE=00000&STATUS=Captur%E9");

        assertThat(give(FRESH)).isEqualTo(NOBODY_KNOWS);
    }

    @Test
    void what_the_primary_heard_and_did_not_answer_is_done_if_the_backup_knows_it() {
        isSilent(PRIMARY);
        says(BACKUP, "00014", "CODEREPONSE=00039");
        says(PRIMARY, "00017", "CODEREPONSE=00000&STATUS=Captur%E9");

        assertThat(give(FRESH)).isEqualTo(GIVEN);
    }

    @Test
    void what_was_perhaps_sent_before_a_crash_is_no_proof() {
        says(PRIMARY, "00014", "CODEREPONSE=00039");
        says(PRIMARY, "00017", "CODEREPONSE=00000&STATUS=Captur%E9");

        assertThat(give(FRESH.sending(NOON).sending(NOON))).isEqualTo(NOBODY_KNOWS);
    }

    @Test
    void a_question_that_was_never_asked_is_another_one_on_another_day() {
        now = NOON.plus(Duration.ofDays(1));

        assertThat(give(FRESH.sending(NOON).waiting(false)))
                .isEqualTo(
                        new RefundAnswer.AskAnew(
                                Question.of(LocalDate.of(2026, 6, 11), "0000000001")));
        paybox.verify();
    }

    @Test
    void a_question_that_paybox_may_know_is_no_other_one_on_another_day() {
        var yesterday = new RefundAnswer.Unclear("DAY_IS_OVER");
        now = NOON.plus(Duration.ofDays(1));

        assertThat(give(FRESH.waiting(true))).isEqualTo(yesterday);
        assertThat(give(FRESH.sending(NOON).sending(NOON).waiting(false))).isEqualTo(yesterday);
        paybox.verify();
    }

    private void says(String url, String type, String answer) {
        paybox.expect(requestTo(url))
                .andExpect(content().string(containsString("TYPE=" + type)))
                .andRespond(withSuccess(answer, MediaType.TEXT_PLAIN));
    }

    private void isSilent(String url) {
        paybox.expect(requestTo(url)).andRespond(withException(new IOException("silent")));
    }

    private void isNotReached(String url) {
        paybox.expect(requestTo(url)).andRespond(withException(new ConnectException("refused")));
    }

    /** A part of the payment. */
    private RefundAnswer give(Question question) {
        var part = Wish.online(new Refund.Source("601", "invoice-1"), 100);
        return refund.give(
                attempt, Refund.asked("refund-1", part, "anne", NOON, false).asking(question));
    }

    private PayboxRefund refund() {
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        var properties = TwoHosts.properties();
        var key = new HmacKey(properties.account().hmacKey());
        var operations =
                new PayboxOperations(
                        http.build(), properties, key, day -> Question.of(day, "9"), clock);
        return new PayboxRefund(operations, day -> Question.of(day, "0000000001"), clock);
    }
}

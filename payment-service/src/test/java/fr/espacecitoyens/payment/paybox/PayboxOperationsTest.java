package fr.espacecitoyens.payment.paybox;

import static fr.espacecitoyens.payment.paybox.TwoHosts.BACKUP;
import static fr.espacecitoyens.payment.paybox.TwoHosts.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withException;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import fr.espacecitoyens.payment.attempt.Refund.Question;
import fr.espacecitoyens.payment.paybox.PayboxOperations.NotAnswered;
import fr.espacecitoyens.payment.paybox.PayboxOperations.NotOnThisDay;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

/** What is asked once only, around midnight in Paris and at two hosts. */
class PayboxOperationsTest {

    /** In summer, when Paris is two hours ahead. */
    private static final Question QUESTION = Question.of(LocalDate.of(2026, 6, 10), "0000000007");

    private static final String DONE = "CODEREPONSE=00000&NUMTRANS=1";

    private Instant now = Instant.parse("2026-06-10T10:00:00Z");
    private final RestClient.Builder http = RestClient.builder();
    private final MockRestServiceServer paybox = MockRestServiceServer.bindTo(http).build();
    private final PayboxOperations operations = operations();

    @Test
    void a_question_asked_again_in_the_evening_is_of_the_same_day_and_told_by_the_other_host() {
        now = Instant.parse("2026-06-10T21:57:00Z");
        paybox.expect(requestTo(PRIMARY)).andRespond(withException(new IOException("silent")));
        paybox.expect(requestTo(BACKUP))
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "NUMQUESTION=0000000007&DATEQ=10062026235700")))
                .andRespond(withSuccess(DONE, MediaType.TEXT_PLAIN));

        var told = operations.askOnce("00014", QUESTION, Map.of());

        assertThat(told.again()).isTrue();
        assertThat(told.answer().code()).isEqualTo("00000");
        paybox.verify();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-09T10:00:00Z",
                "2026-06-09T22:01:59Z",
                "2026-06-10T21:58:01Z",
                "2026-06-10T22:00:00Z",
                "2026-06-11T10:00:00Z"
            })
    void nothing_is_asked_once_unless_it_surely_is_its_day(Instant time) {
        now = time;

        assertThatThrownBy(() -> operations.askOnce("00014", QUESTION, Map.of()))
                .isInstanceOf(NotOnThisDay.class);
        paybox.verify();
    }

    @Test
    void the_backup_is_not_asked_once_its_day_may_be_another_one_though_the_primary_may_know() {
        primaryIsWaitedForUntilTheDayIsNearlyOver(new IOException("silent"));

        assertThatThrownBy(() -> operations.askOnce("00014", QUESTION, Map.of()))
                .isInstanceOfSatisfying(
                        NotAnswered.class, no -> assertThat(no.mayBeHeard()).isTrue());
        paybox.verify();
    }

    @Test
    void what_the_primary_never_heard_and_the_backup_was_not_asked_was_not_asked_at_all() {
        primaryIsWaitedForUntilTheDayIsNearlyOver(new HttpConnectTimeoutException("nobody"));

        assertThatThrownBy(() -> operations.askOnce("00014", QUESTION, Map.of()))
                .isInstanceOf(NotOnThisDay.class);
        paybox.verify();
    }

    private void primaryIsWaitedForUntilTheDayIsNearlyOver(IOException inVain) {
        now = Instant.parse("2026-06-10T21:57:55Z");
        paybox.expect(requestTo(PRIMARY))
                .andRespond(_ -> {
                    now = now.plusSeconds(13);
                    throw inVain;
                });
    }

    @Test
    void a_host_that_was_never_reached_has_heard_nothing_before_the_other_one() {
        paybox.expect(requestTo(PRIMARY)).andRespond(withException(new ConnectException("no")));
        paybox.expect(requestTo(BACKUP)).andRespond(withSuccess(DONE, MediaType.TEXT_PLAIN));

        assertThat(operations.askOnce("00014", QUESTION, Map.of()).again()).isFalse();
    }

    @Test
    void hosts_that_were_never_reached_have_heard_nothing() {
        paybox.expect(requestTo(PRIMARY)).andRespond(withException(new ConnectException("no")));
        paybox.expect(requestTo(BACKUP))
                .andRespond(withException(new HttpConnectTimeoutException("nobody")));

        assertThatThrownBy(() -> operations.askOnce("00014", QUESTION, Map.of()))
                .isInstanceOfSatisfying(
                        NotAnswered.class, no -> assertThat(no.mayBeHeard()).isFalse());
    }

    @Test
    void an_answer_without_content_is_none_and_the_backup_is_asked() {
        paybox.expect(requestTo(PRIMARY)).andRespond(withSuccess());
        paybox.expect(requestTo(BACKUP)).andRespond(withSuccess(DONE, MediaType.TEXT_PLAIN));

        assertThat(operations.ask("00011", Map.of()).code()).isEqualTo("00000");
    }

    @Test
    void a_question_for_the_next_day_is_taken_when_the_day_is_nearly_over() {
        var days = new QuestionDays(clock());

        now = Instant.parse("2026-06-10T21:58:01Z");
        assertThat(days.next()).isEqualTo("2026-06-11");
        assertThat(days.isSurely(LocalDate.of(2026, 6, 11))).isFalse();
        now = Instant.parse("2026-06-10T22:02:00Z");
        assertThat(days.isSurely(LocalDate.of(2026, 6, 11))).isTrue();
        assertThat(days.isOver(QUESTION.day())).isTrue();
    }

    private Clock clock() {
        InstantSource time = () -> now;
        return time.withZone(ZoneOffset.UTC);
    }

    private PayboxOperations operations() {
        var properties = TwoHosts.properties();
        return new PayboxOperations(
                http.build(),
                properties,
                new HmacKey(properties.account().hmacKey()),
                _ -> QUESTION,
                clock());
    }
}

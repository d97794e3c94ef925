package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityCheckTest {

    private static final Question PICTURES = new Question(QuestionKind.PICTURES, "3", 0);
    private static final Question SPOKEN = new Question(QuestionKind.AUDIO, "47192", 1);

    private final Visit visit = new Visit();

    @Test
    void the_right_picture_is_right() {
        assertThat(visit.answers(visit.isAsked(PICTURES), "3")).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void another_picture_is_wrong() {
        assertThat(visit.answers(visit.isAsked(PICTURES), "4")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void something_that_is_no_picture_is_wrong() {
        assertThat(visit.answers(visit.isAsked(PICTURES), "1 OR 1=1")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void the_digits_that_were_heard_are_right_however_they_are_spaced() {
        assertThat(visit.answers(visit.isAsked(SPOKEN), "47192")).isEqualTo(Verdict.RIGHT);
        assertThat(visit.answers(visit.isAsked(SPOKEN), " 4 7-1, 9.2")).isEqualTo(Verdict.RIGHT);
        assertThat(visit.answers(visit.isAsked(SPOKEN), "47193")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_question_serves_once_even_when_the_answer_was_right() {
        Challenge asked = visit.isAsked(PICTURES);

        visit.answers(asked, "3");

        assertThat(visit.answers(asked, "3")).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void a_wrong_answer_uses_the_question_up() {
        Challenge asked = visit.isAsked(PICTURES);

        visit.answers(asked, "4");

        assertThat(visit.answers(asked, "3")).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void of_two_answers_at_the_same_moment_one_counts() {
        Challenge asked = visit.isAsked(PICTURES);
        String note = asked.asNote();

        visit.answers(asked, "4");
        // The second request has read its notes before the first one was done.
        visit.notes().write("security-check", note);

        assertThat(visit.answers(asked, "3")).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void a_solved_question_is_worth_nothing_in_another_visit() {
        Challenge solved = visit.isAsked(PICTURES);
        var other = new Visit();
        other.isAsked(PICTURES);

        assertThat(other.answers(solved, "3")).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void choosing_nothing_is_told_apart_from_choosing_wrongly() {
        assertThat(visit.answers(visit.isAsked(PICTURES), null)).isEqualTo(Verdict.NOTHING_CHOSEN);
    }

    @Test
    void after_five_minutes_the_right_picture_comes_too_late() {
        Challenge inTime = visit.isAsked(PICTURES);
        visit.waits(Duration.ofMinutes(5).minusSeconds(10));
        assertThat(visit.answers(inTime, "3")).isEqualTo(Verdict.RIGHT);

        Challenge late = visit.isAsked(PICTURES);
        visit.waits(Duration.ofMinutes(5));
        assertThat(visit.answers(late, "3")).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void the_answer_to_a_page_left_open_in_another_tab_is_not_held_against_the_visitor() {
        Challenge older = visit.isAsked(PICTURES);
        visit.isAsked(PICTURES);

        assertThat(visit.answers(older, "4")).isEqualTo(Verdict.TOO_LATE);
        assertThat(visit.notes().read("security-check-failures")).isNull();
    }

    @Test
    void after_five_failures_there_is_a_pause_and_then_the_visit_goes_on() {
        for (int i = 0; i < 4; i++) {
            visit.fails();
        }
        assertThat(visit.check().pausedUntil()).isEmpty();

        visit.fails();

        assertThat(visit.check().pausedUntil()).isPresent();
        assertThat(visit.answers(visit.isAsked(PICTURES), "3")).isEqualTo(Verdict.PAUSED);

        visit.waits(Duration.ofMinutes(5));

        assertThat(visit.check().pausedUntil()).isEmpty();
        assertThat(visit.answers(visit.isAsked(PICTURES), "3")).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void after_the_pause_there_are_five_tries_again() {
        for (int i = 0; i < 5; i++) {
            visit.fails();
        }
        visit.waits(Duration.ofMinutes(6));

        for (int i = 0; i < 4; i++) {
            visit.fails();
        }

        assertThat(visit.check().pausedUntil()).isEmpty();
    }

    @Test
    void asking_for_another_question_or_answering_nothing_costs_no_try() {
        for (int i = 0; i < 10; i++) {
            visit.answers(visit.isAsked(PICTURES), " ");
            visit.isAsked(PICTURES);
            visit.check().forget();
            visit.check().prefer(i % 2 == 0 ? QuestionKind.AUDIO : QuestionKind.PICTURES);
        }

        assertThat(visit.check().pausedUntil()).isEmpty();
        assertThat(visit.notes().read("security-check-failures")).isNull();
    }

    @Test
    void who_answers_within_three_seconds_is_asked_again_and_then_may_be_fast() {
        Challenge asked = visit.check().ask(PICTURES);
        visit.waits(Duration.ofMillis(2_900));
        assertThat(visit.answers(asked, "3")).isEqualTo(Verdict.TOO_FAST);

        Challenge again = visit.check().ask(PICTURES);
        visit.waits(Duration.ofMillis(100));

        assertThat(visit.answers(again, "3")).isEqualTo(Verdict.RIGHT);
        assertThat(visit.notes().read("security-check-failures")).isNull();
    }

    @Test
    void who_fills_in_the_field_that_nobody_sees_is_refused() {
        Challenge asked = visit.isAsked(PICTURES);

        assertThat(visit.answers(new Answer(asked.id(), "3", "http://spam.example", "")))
                .isEqualTo(Verdict.TRAPPED);
    }

    @Test
    void the_hidden_field_can_be_switched_off() {
        var lenient = new Visit(Map.of("honeypot", "false"));
        Challenge asked = lenient.isAsked(PICTURES);

        assertThat(lenient.answers(new Answer(asked.id(), "3", "x", ""))).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_proof_of_work_for_another_question_is_refused() {
        Challenge first = visit.isAsked(PICTURES);
        String proof = Proofs.find(first.id(), 12);
        assertThat(visit.answers(new Answer(first.id(), "3", "", proof))).isEqualTo(Verdict.RIGHT);

        Challenge second = visit.isAsked(PICTURES);

        assertThat(visit.answers(new Answer(second.id(), "3", "", proof)))
                .isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void the_spoken_question_is_only_put_where_it_is_switched_on() {
        visit.check().prefer(QuestionKind.AUDIO);
        assertThat(visit.check().kind()).isEqualTo(QuestionKind.AUDIO);

        var silent = new Visit(Map.of("audio", "false"));
        silent.check().prefer(QuestionKind.AUDIO);

        assertThat(silent.check().kind()).isEqualTo(QuestionKind.PICTURES);
    }

    @Test
    void what_the_server_remembers_is_the_question_that_it_put() {
        Challenge asked = visit.isAsked(SPOKEN);

        assertThat(SecurityCheck.asked(visit.notes())).contains(asked);
    }
}

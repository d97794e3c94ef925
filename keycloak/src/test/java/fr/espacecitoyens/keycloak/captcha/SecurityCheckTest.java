package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecurityCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MapNotes notes = new MapNotes();
    private final PictureRow row = PictureRow.draw(RandomGenerator.of("L64X128MixRandom"));

    @Test
    void the_right_picture_is_right() {
        Challenge asked = at(NOON).ask(row);

        Verdict verdict = at(NOON).answer(asked.id(), right());

        assertThat(verdict).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void another_picture_is_wrong() {
        Challenge asked = at(NOON).ask(row);

        assertThat(at(NOON).answer(asked.id(), wrong())).isEqualTo(Verdict.WRONG);
    }

    @Test
    void something_that_is_no_picture_is_wrong() {
        Challenge asked = at(NOON).ask(row);

        assertThat(at(NOON).answer(asked.id(), "1 OR 1=1")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_question_serves_once_even_when_the_answer_was_right() {
        Challenge asked = at(NOON).ask(row);

        at(NOON).answer(asked.id(), right());

        assertThat(at(NOON).answer(asked.id(), right())).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void a_wrong_answer_uses_the_question_up() {
        Challenge asked = at(NOON).ask(row);

        at(NOON).answer(asked.id(), wrong());

        assertThat(at(NOON).answer(asked.id(), right())).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void a_forgotten_question_cannot_be_answered() {
        Challenge asked = at(NOON).ask(row);

        at(NOON).forget();

        assertThat(at(NOON).answer(asked.id(), right())).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void choosing_nothing_is_told_apart_from_choosing_wrongly() {
        Challenge asked = at(NOON).ask(row);

        assertThat(at(NOON).answer(asked.id(), null)).isEqualTo(Verdict.NOTHING_CHOSEN);
    }

    @Test
    void after_five_minutes_the_right_picture_comes_too_late() {
        Challenge asked = at(NOON).ask(row);

        Instant inTime = NOON.plus(Duration.ofMinutes(5));
        assertThat(
                        Challenge.fromNote(asked.asNote())
                                .orElseThrow()
                                .judge(asked.id(), right(), inTime))
                .isEqualTo(Verdict.RIGHT);
        assertThat(at(inTime.plusSeconds(1)).answer(asked.id(), right()))
                .isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void the_answer_to_a_page_left_open_in_another_tab_is_not_held_against_the_visitor() {
        Challenge older = at(NOON).ask(row);
        at(NOON).ask(row);

        assertThat(at(NOON).answer(older.id(), wrong())).isEqualTo(Verdict.TOO_LATE);
        assertThat(notes.read("security-check-failures")).isNull();
    }

    @Test
    void five_wrong_pictures_end_the_registration_and_four_do_not() {
        failTimes(4);
        assertThat(at(NOON).exhausted()).isFalse();

        failTimes(1);

        assertThat(at(NOON).exhausted()).isTrue();
    }

    @Test
    void asking_for_other_pictures_or_choosing_none_costs_no_try() {
        for (int i = 0; i < 10; i++) {
            Challenge asked = at(NOON).ask(row);
            at(NOON).answer(asked.id(), " ");
            at(NOON).ask(row);
            at(NOON).forget();
        }

        assertThat(at(NOON).exhausted()).isFalse();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            Challenge asked = at(NOON).ask(row);
            at(NOON).answer(asked.id(), wrong());
        }
    }

    private SecurityCheck at(Instant now) {
        return new SecurityCheck(notes, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String right() {
        return String.valueOf(row.answer());
    }

    private String wrong() {
        return String.valueOf(row.answer() % PictureRow.LENGTH + 1);
    }

    private static final class MapNotes implements Notes {

        private final Map<String, String> written = new HashMap<>();

        @Override
        public @Nullable String read(String name) {
            return written.get(name);
        }

        @Override
        public void write(String name, String value) {
            written.put(name, value);
        }

        @Override
        public void erase(String name) {
            written.remove(name);
        }
    }
}

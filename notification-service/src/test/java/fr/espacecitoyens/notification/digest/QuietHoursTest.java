package fr.espacecitoyens.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        // Winter: Paris is an hour ahead.
        "2026-11-23T18:59:59Z, 2026-11-23T18:59:59Z",
        "2026-11-23T19:00:00Z, 2026-11-24T07:00:00Z",
        "2026-11-23T23:30:00Z, 2026-11-24T07:00:00Z",
        "2026-11-24T06:59:59Z, 2026-11-24T07:00:00Z",
        "2026-11-24T07:00:00Z, 2026-11-24T07:00:00Z",
        // The night in which the clocks go forward, and the one in which they go back.
        "2026-03-28T22:00:00Z, 2026-03-29T06:00:00Z",
        "2026-10-24T22:00:00Z, 2026-10-25T07:00:00Z"
    })
    void what_can_wait_waits_for_the_morning(Instant moment, Instant sent) {
        assertThat(quiet("20:00", "08:00").after(moment)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:30:00Z, 2026-11-23T13:00:00Z",
        "2026-11-23T10:59:00Z, 2026-11-23T10:59:00Z"
    })
    void the_hours_may_lie_within_a_day(Instant moment, Instant sent) {
        assertThat(quiet("12:00", "14:00").after(moment)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T23:00:00Z", "2026-11-23T22:59:59Z", "2026-11-23T12:00:00Z"})
    void the_same_time_twice_means_none(Instant moment) {
        assertThat(quiet("00:00", "00:00").after(moment)).isEqualTo(moment);
    }

    private static QuietHours quiet(String from, String until) {
        return new QuietHours(
                new DigestProperties(
                        Duration.ZERO, LocalTime.parse(from), LocalTime.parse(until), 50, 1, 1));
    }
}

package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * On which of Paybox's days a question is asked. Its clock and ours differ, and a question is some
 * seconds on its way: around midnight nobody knows whose day it is there.
 */
final class QuestionDays {

    /** More than two hosts that are waited for in vain, and clocks that differ by a minute. */
    private static final Duration GUARD = Duration.ofMinutes(2);

    private final Clock clock;

    QuestionDays(Clock clock) {
        this.clock = clock;
    }

    /** Of a new question: when the day is nearly over, the next one. */
    LocalDate next() {
        return ParisTime.day(clock.instant().plus(GUARD));
    }

    /** Whether it surely is this day there, and will be until an answer comes. */
    boolean isSurely(LocalDate day) {
        return next().equals(day) && ParisTime.day(clock.instant().minus(GUARD)).equals(day);
    }

    boolean isOver(LocalDate day) {
        return ParisTime.day(clock.instant()).isAfter(day);
    }
}

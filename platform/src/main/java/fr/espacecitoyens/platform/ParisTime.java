package fr.espacecitoyens.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the clock and the calendar of Paris show, by which people read everything. */
public final class ParisTime {

    /** Paris. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private ParisTime() {}

    /** The day in Paris. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Day and time in Paris. */
    public static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** Noon of a day: stands for a day of which no time is known. */
    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }
}

package fr.espacecitoyens.notification.mail;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as a French reader expects them: « 1er décembre 2026 à 9 h 05 ». */
public final class FrenchTime {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

    /** With spaces that do not break between the hour and its minutes. */
    private static final DateTimeFormatter REST =
            DateTimeFormatter.ofPattern("MMMM yyyy 'à' H'\u00a0h\u00a0'mm", Locale.FRANCE);

    private FrenchTime() {}

    /** With the time of day. */
    public static String inFrench(Instant moment) {
        ZonedDateTime paris = moment.atZone(ParisTime.ZONE);
        return number(paris.getDayOfMonth()) + "\u00a0" + REST.format(paris);
    }

    /** A day: « 1er décembre 2026 ». */
    public static String day(LocalDate day) {
        return number(day.getDayOfMonth()) + "\u00a0" + MONTH.format(day);
    }

    private static String number(int dayOfMonth) {
        return dayOfMonth == 1 ? "1er" : Integer.toString(dayOfMonth);
    }
}

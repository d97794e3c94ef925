package fr.espacecitoyens.portal.frame;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Amounts, dates and times as French readers expect them; pages call it {@code @french}. */
@Component("french")
public class French {

    /** The clock on the citizen's wall. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH'h'mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH'h'mm");

    private static final Pattern FRENCH_NUMBER =
            Pattern.compile("^\\+33(\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$");

    private final Clock clock;

    French(Clock clock) {
        this.clock = clock;
    }

    /** « 8,53 € », with a space that does not break. */
    public String amount(long cents) {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(BigDecimal.valueOf(cents, 2));
    }

    /** « 12 » or « 1,5 ». */
    public String quantity(long hundredths) {
        return NumberFormat.getNumberInstance(Locale.FRANCE)
                .format(BigDecimal.valueOf(hundredths, 2));
    }

    /** « 15/02/2020 ». */
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** « 17/12/2019 à 08h00 ». */
    public String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** « 17/12/2019 à 08h00 », on the clock of Paris. */
    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(PARIS));
    }

    /** « 08h00 », on the clock of Paris. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(PARIS));
    }

    /** « 05 63 71 56 13 » for a French number in international form; any other as it is. */
    public static String phone(String number) {
        return FRENCH_NUMBER.matcher(number).replaceFirst("0$1 $2 $3 $4 $5");
    }

    /** The day it is in Paris. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}

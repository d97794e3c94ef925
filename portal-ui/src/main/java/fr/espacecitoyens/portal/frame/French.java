package fr.espacecitoyens.portal.frame;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
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
    private static final DateTimeFormatter EXACT_MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH'h'mm");

    private static final DateTimeFormatter CLOCK_TIME =
            DateTimeFormatter.ofPattern("H'\u00A0h\u00A0'mm");

    /** Up to what no invoice reaches. */
    private static final Pattern EUROS = Pattern.compile("\\d{1,7}(\\.\\d{1,2})?");

    private static final NumberFormat AMOUNT = NumberFormat.getCurrencyInstance(Locale.FRANCE);

    /** France with all that one dials « 0… » for. */
    private static final Set<Integer> FRENCH_PREFIXES = Set.of(33, 262, 590, 594, 596);

    private final Clock clock;

    French(Clock clock) {
        this.clock = clock;
    }

    /** « 8,53 € », with a space that does not break. */
    public String amount(long cents) {
        // A copy, for no two threads may use the same one; to make one anew takes long.
        return ((NumberFormat) AMOUNT.clone()).format(BigDecimal.valueOf(cents, 2));
    }

    /** What somebody typed, in cents: « 20 », « 20,50 », « 1 020.5 € »; nothing if it is none. */
    public static OptionalLong cents(String typed) {
        String bare = typed.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
        return EUROS.matcher(bare).matches()
                ? OptionalLong.of(new BigDecimal(bare).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }

    /** « 20,50 », to be typed over. */
    public String plainAmount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
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

    /** « 17/12/2019 à 08:00:05 », on the clock of Paris. */
    public String exactMoment(Instant moment) {
        return EXACT_MOMENT.format(moment.atZone(PARIS));
    }

    /** « 08h00 », on the clock of Paris. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(PARIS));
    }

    /** « 14 h 32 », with spaces that do not break, on the clock of Paris. */
    public String clockTime(Instant moment) {
        return CLOCK_TIME.format(moment.atZone(PARIS));
    }

    /** « 30/11/2026 », on the clock of Paris. */
    public String day(Instant moment) {
        return DATE.format(moment.atZone(PARIS));
    }

    /** « 05 63 71 56 13 » for a number of France, « +32 470 12 34 56 » for any other. */
    public static String phone(String number) {
        if (!number.startsWith("+")) {
            return number;
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(number, "FR");
            return numbers.format(
                    parsed,
                    FRENCH_PREFIXES.contains(parsed.getCountryCode())
                            ? PhoneNumberFormat.NATIONAL
                            : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException _) {
            return number;
        }
    }

    /** The day it is in Paris. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}

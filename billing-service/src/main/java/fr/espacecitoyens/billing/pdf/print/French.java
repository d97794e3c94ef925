package fr.espacecitoyens.billing.pdf.print;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates and numbers are written in French. */
final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** With spaces that do not break, so that a time stays on one line. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy'\u00A0à\u00A0'HH'h'mm");

    private French() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /** « 1 », « 2,5 », « 1 200 ». */
    static String quantity(long hundredths) {
        return NumberFormat.getNumberInstance(Locale.FRANCE)
                .format(BigDecimal.valueOf(hundredths, 2));
    }
}

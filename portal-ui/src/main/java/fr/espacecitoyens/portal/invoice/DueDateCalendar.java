package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.PortalProperties;
import fr.espacecitoyens.portal.backend.Invoice;
import fr.espacecitoyens.portal.frame.French;
import fr.espacecitoyens.portal.frame.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Writes the due date of an invoice for the citizen's own calendar (RFC 5545). */
@Component
class DueDateCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** At nine in the morning, seven days before: a whole day begins at midnight. */
    private static final String ALARM = "-P6DT15H";

    private final PortalProperties portal;
    private final Texts texts;
    private final French french;
    private final Clock clock;

    DueDateCalendar(PortalProperties portal, Texts texts, French french, Clock clock) {
        this.portal = portal;
        this.texts = texts;
        this.french = french;
        this.clock = clock;
    }

    /** The file. Taken in again, it replaces what an earlier one has put into the calendar. */
    String of(Invoice invoice) {
        var lines =
                new ContentLines()
                        .line("BEGIN", "VCALENDAR")
                        .line("VERSION", "2.0")
                        .text("PRODID", "-//Espace Citoyens//Factures//FR")
                        .line("BEGIN", "VEVENT");
        writeDay(lines, invoice);
        writeWords(lines, invoice);
        return lines.line("END", "VEVENT").line("END", "VCALENDAR").toString();
    }

    private void writeDay(ContentLines lines, Invoice invoice) {
        LocalDate day = invoice.dueOn();
        lines.text("UID", "echeance-" + invoice.id())
                .line("DTSTAMP", STAMP.format(clock.instant()))
                // Every correction and every payment is told in the history.
                .line("SEQUENCE", Integer.toString(invoice.events().size()))
                .line("DTSTART;VALUE=DATE", DAY.format(day))
                .line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)))
                // A day on which one has to pay is no day on which one is busy.
                .line("TRANSP", "TRANSPARENT")
                .line("CLASS", "PRIVATE");
    }

    /** No name: calendars are shared within families, and kept by strangers. */
    private void writeWords(ContentLines lines, Invoice invoice) {
        String amount = french.amount(invoice.remainingCents());
        String summary = texts.of("dueDate.summary", invoice.number(), amount);
        String page = portal.address("/factures/" + invoice.id()).toString();
        lines.text("SUMMARY", summary)
                .text("DESCRIPTION", texts.of("dueDate.text", invoice.label(), amount, page))
                .line("URL", page)
                .line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .text("DESCRIPTION", summary)
                .line("TRIGGER", ALARM)
                .line("END", "VALARM");
    }
}

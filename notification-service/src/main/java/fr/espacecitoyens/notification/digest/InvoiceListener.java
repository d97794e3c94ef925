package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.notification.message.InvoiceNews;
import fr.espacecitoyens.notification.message.InvoiceNews.What;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.recipient.Recipients;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from billing what citizens have to know of their invoices. */
@Component
class InvoiceListener {

    private static final String BILLING = "fr.espacecitoyens.billing.";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What we need of the events. */
    record Told(String invoiceId, String service, String customerNumber) {}

    record CreditNote(String creditNoteId, String service, String customerNumber) {}

    record Import(@Nullable String importId) {}

    record Resend(Instant requestedAt) {}

    record Reminder(String invoiceId, String service, String customerNumber, LocalDate on) {}

    private final Recipients recipients;
    private final CollectNews collectNews;
    private final EventReader reader;

    InvoiceListener(Recipients recipients, CollectNews collectNews, EventReader reader) {
        this.recipients = recipients;
        this.collectNews = collectNews;
        this.reader = reader;
    }

    @KafkaListener(topics = "billing.invoices")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case BILLING + "invoice-issued.v1" -> news(event, What.ISSUED);
            case BILLING + "invoice-corrected.v1" -> news(event, What.CORRECTED);
            case BILLING + "invoice-cancelled.v1" -> news(event, What.CANCELLED);
            case BILLING + "credit-note-issued.v1" -> {
                var note = reader.read(event, CreditNote.class);
                var told = new Told(note.creditNoteId(), note.service(), note.customerNumber());
                collect(Kind.INVOICES, run(event), told, What.ISSUED);
            }
            case BILLING + "invoice-due-soon.v1" -> reminder(event, Kind.DUE_SOON, What.DUE_SOON);
            case BILLING + "invoice-overdue.v1" -> reminder(event, Kind.OVERDUE, What.OVERDUE);
            case BILLING + "invoice-resend-requested.v1" -> resend(event);
            default -> {
                // Citizens are told of settlements by the receipt.
            }
        }
    }

    private void news(CloudEvent event, What what) {
        collect(Kind.INVOICES, run(event), reader.read(event, Told.class), what);
    }

    /** Asked for twice within minutes, as by a double click, it is sent once. */
    private void resend(CloudEvent event) {
        long minutes = reader.read(event, Resend.class).requestedAt().getEpochSecond() / 60;
        var told = reader.read(event, Told.class);
        String run = told.invoiceId() + "-" + minutes / 5;
        collect(Kind.INVOICES_AGAIN, run, told, What.ASKED_FOR);
    }

    private void reminder(CloudEvent event, Kind kind, What what) {
        var reminder = reader.read(event, Reminder.class);
        var told = new Told(reminder.invoiceId(), reminder.service(), reminder.customerNumber());
        collect(kind, reminder.on().toString(), told, what);
    }

    /** What was done by one file is told together. */
    private String run(CloudEvent event) {
        String file = reader.readOptional(event, Import.class).importId();
        return file == null ? event.getId() : file;
    }

    private void collect(Kind kind, String run, Told told, What what) {
        if (!ID.matcher(run).matches() || !ID.matcher(told.invoiceId()).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        var news = new InvoiceNews(told.invoiceId(), what);
        for (String citizen : recipients.of(told.service(), told.customerNumber())) {
            collectNews.collect(kind, run, citizen, news);
        }
    }
}

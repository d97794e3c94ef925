package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.notification.message.InvoiceNews;
import fr.espacecitoyens.notification.message.InvoiceNews.What;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.recipient.Recipients;
import fr.espacecitoyens.platform.event.EventBatch;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    /** What is to be said to whoever is this customer. */
    private record Item(Kind kind, String run, String customer, InvoiceNews news) {}

    private final Recipients recipients;
    private final CollectNews collectNews;
    private final EventReader reader;

    InvoiceListener(Recipients recipients, CollectNews collectNews, EventReader reader) {
        this.recipients = recipients;
        this.collectNews = collectNews;
        this.reader = reader;
    }

    /** Those of a big file by the hundred. */
    @KafkaListener(topics = "billing.invoices", batch = "true")
    void on(List<ConsumerRecord<String, CloudEvent>> events) {
        List<Item> items = new ArrayList<>();
        EventBatch.hear(events, event -> item(event).ifPresent(items::add), () -> collect(items));
    }

    private void collect(List<Item> items) {
        var customers = items.stream().map(Item::customer).distinct().toList();
        var citizens = recipients.of(customers);
        for (Item item : items) {
            for (String citizen : citizens.getOrDefault(item.customer(), Set.of())) {
                collectNews.collect(item.kind(), item.run(), citizen, item.news());
            }
        }
    }

    private Optional<Item> item(CloudEvent event) {
        return switch (event.getType()) {
            case BILLING + "invoice-issued.v1" -> Optional.of(news(event, What.ISSUED));
            case BILLING + "invoice-corrected.v1" -> Optional.of(news(event, What.CORRECTED));
            case BILLING + "invoice-cancelled.v1" -> Optional.of(news(event, What.CANCELLED));
            case BILLING + "credit-note-issued.v1" -> Optional.of(creditNote(event));
            case BILLING + "invoice-due-soon.v1" ->
                    Optional.of(reminder(event, Kind.DUE_SOON, What.DUE_SOON));
            case BILLING + "invoice-overdue.v1" ->
                    Optional.of(reminder(event, Kind.OVERDUE, What.OVERDUE));
            case BILLING + "invoice-resend-requested.v1" -> Optional.of(resend(event));
            // Citizens are told of settlements by the receipt.
            default -> Optional.empty();
        };
    }

    private Item news(CloudEvent event, What what) {
        return item(Kind.INVOICES, run(event), reader.read(event, Told.class), what);
    }

    private Item creditNote(CloudEvent event) {
        var note = reader.read(event, CreditNote.class);
        var told = new Told(note.creditNoteId(), note.service(), note.customerNumber());
        return item(Kind.INVOICES, run(event), told, What.ISSUED);
    }

    /** Asked for twice within minutes, as by a double click, it is sent once. */
    private Item resend(CloudEvent event) {
        long minutes = reader.read(event, Resend.class).requestedAt().getEpochSecond() / 60;
        var told = reader.read(event, Told.class);
        String run = told.invoiceId() + "-" + minutes / 5;
        return item(Kind.INVOICES_AGAIN, run, told, What.ASKED_FOR);
    }

    private Item reminder(CloudEvent event, Kind kind, What what) {
        var reminder = reader.read(event, Reminder.class);
        var told = new Told(reminder.invoiceId(), reminder.service(), reminder.customerNumber());
        return item(kind, reminder.on().toString(), told, what);
    }

    /** What was done by one file is told together. */
    private String run(CloudEvent event) {
        String file = reader.readOptional(event, Import.class).importId();
        return file == null ? event.getId() : file;
    }

    private static Item item(Kind kind, String run, Told told, What what) {
        if (!ID.matcher(run).matches() || !ID.matcher(told.invoiceId()).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        String customer = Recipients.id(told.service(), told.customerNumber());
        return new Item(kind, run, customer, new InvoiceNews(told.invoiceId(), what));
    }
}

package fr.espacecitoyens.billing.invoice;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the world is told of an invoice as a whole; its settlements are told elsewhere. */
@Component
class InvoiceEvents {

    private static final String PREFIX = "fr.espacecitoyens.billing.";

    private final EventWriter events;
    private final OnlinePayment online;

    InvoiceEvents(EventWriter events, OnlinePayment online) {
        this.events = events;
        this.online = online;
    }

    /** The data of invoice-cancelled. */
    private record Cancelled(
            String invoiceId,
            String number,
            String service,
            String customerNumber,
            int revision,
            Instant cancelledAt,
            @Nullable String replacedBy,
            @JsonInclude(NON_NULL) @Nullable String importId) {}

    /** The data of invoice-referred. */
    private record Referred(String invoiceId, int revision, LocalDate referredOn) {}

    /** The data of credit-note-issued. */
    private record CreditNote(
            String creditNoteId,
            String number,
            String service,
            String customerNumber,
            String creditedNumber,
            long amountCents,
            LocalDate issuedOn,
            @JsonInclude(NON_NULL) @Nullable String importId) {}

    /** That it is there, or there in another form. */
    PendingEvent told(Invoice invoice) {
        var credited = invoice.content().credits();
        if (credited != null) {
            return creditNote(invoice, credited);
        }
        String type = invoice.history().revision() == 0 ? "invoice-issued" : "invoice-corrected";
        return write(type, invoice, IssuedInvoice.of(invoice, online));
    }

    PendingEvent cancelled(Invoice invoice, Change change) {
        var content = invoice.content();
        return write(
                "invoice-cancelled",
                invoice,
                new Cancelled(
                        invoice.id(),
                        content.reference().number(),
                        content.reference().service(),
                        content.customer().number(),
                        invoice.history().revision(),
                        change.at(),
                        change.replacedBy(),
                        change.importId()));
    }

    PendingEvent referred(Invoice invoice, Change change) {
        return write(
                "invoice-referred",
                invoice,
                new Referred(
                        invoice.id(), invoice.history().revision(), ParisTime.day(change.at())));
    }

    private PendingEvent creditNote(Invoice note, InvoiceReference credited) {
        var content = note.content();
        return write(
                "credit-note-issued",
                note,
                new CreditNote(
                        note.id(),
                        content.reference().number(),
                        content.reference().service(),
                        content.customer().number(),
                        credited.number(),
                        note.total().cents(),
                        content.schedule().issuedOn(),
                        note.history().changes().getLast().importId()));
    }

    private PendingEvent write(String type, Invoice invoice, Object data) {
        return events.write(PREFIX + type + ".v1", invoice.id(), data);
    }
}

package fr.espacecitoyens.billing.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The data of the events invoice-issued and invoice-corrected.
 *
 * @param totalCents what the invoice amounts to
 * @param remainingCents what it amounts to before any settlement: those are told one by one
 * @param onlinePartMinimumCents null if only all of it may be paid
 * @param revision grows with every event that tells how the invoice stands as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssuedInvoice(
        String invoiceId,
        String number,
        String service,
        String customerNumber,
        String label,
        String period,
        long totalCents,
        long remainingCents,
        String currency,
        LocalDate issuedOn,
        LocalDate dueOn,
        Instant onlineFrom,
        Instant onlineUntil,
        int revision,
        long onlineMinimumCents,
        long onlineMaximumCents,
        @Nullable Long onlinePartMinimumCents,
        @Nullable LocalDate directDebitOn,
        @Nullable String importId) {

    static IssuedInvoice of(Invoice invoice, OnlinePayment online) {
        var content = invoice.content();
        var schedule = content.schedule();
        return new IssuedInvoice(
                invoice.id(),
                content.reference().number(),
                content.reference().service(),
                content.customer().number(),
                content.heading().label(),
                content.heading().period(),
                content.total().cents(),
                content.total().cents(),
                "EUR",
                schedule.issuedOn(),
                schedule.dueOn(),
                schedule.online().from(),
                schedule.online().until(),
                invoice.history().revision(),
                online.minimumCents(),
                online.maximumCents(),
                online.partMinimumOf(invoice),
                schedule.directDebitOn(),
                invoice.history().changes().getLast().importId());
    }
}

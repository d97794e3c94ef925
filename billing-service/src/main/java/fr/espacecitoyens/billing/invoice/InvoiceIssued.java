package fr.espacecitoyens.billing.invoice;

import java.time.Instant;
import java.time.LocalDate;

/** The data of the event invoice-issued. */
record InvoiceIssued(
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
        Instant onlineUntil) {

    static final String TYPE = "fr.espacecitoyens.billing.invoice-issued.v1";

    static InvoiceIssued of(String invoiceId, InvoiceContent content) {
        var schedule = content.schedule();
        return new InvoiceIssued(
                invoiceId,
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
                schedule.online().until());
    }
}

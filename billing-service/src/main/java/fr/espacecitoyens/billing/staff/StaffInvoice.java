package fr.espacecitoyens.billing.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.billing.invoice.Change;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceState;
import fr.espacecitoyens.billing.invoice.NotPayableReason;
import fr.espacecitoyens.billing.invoice.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the staff sees it: also what citizens are not shown.
 *
 * @param notPayableReason null if it can be paid online now
 * @param details only where one invoice is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffInvoice(
        String id,
        String number,
        String service,
        String customerNumber,
        String addressee,
        String label,
        String period,
        LocalDate issuedOn,
        LocalDate dueOn,
        long totalCents,
        long remainingCents,
        InvoiceState state,
        @Nullable NotPayableReason notPayableReason,
        @Nullable Details details) {

    /**
     * All the rest.
     *
     * @param whyNotPayable what one says to the citizen; null if it can be paid online now
     * @param onlineFrom Paris time
     * @param onlineUntil Paris time
     * @param seenOnline whether any citizen has linked this customer
     * @param eInvoiceSince the first day whose invoices this customer gets by e-mail only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            @Nullable String whyNotPayable,
            LocalDateTime onlineFrom,
            LocalDateTime onlineUntil,
            List<Line> lines,
            List<Payment> settlements,
            List<Step> history,
            boolean seenOnline,
            @Nullable LocalDate eInvoiceSince) {}

    /** One line; the quantity in hundredths. */
    record Line(String label, long quantityHundredths, long unitPriceCents, long amountCents) {}

    /** Money that came in, or was given back. */
    record Payment(String paymentId, Instant settledAt, Settlement.Means means, long amountCents) {}

    /** Something that was done to it; the file, if one did it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            Change.Kind kind, Instant at, @Nullable String importId, @Nullable String fileName) {}

    static StaffInvoice of(
            Invoice invoice,
            LocalDate today,
            @Nullable NotPayableReason reason,
            @Nullable Details details) {
        var content = invoice.content();
        return new StaffInvoice(
                invoice.id(),
                content.reference().number(),
                content.reference().service(),
                content.customer().number(),
                content.heading().addressee(),
                content.heading().label(),
                content.heading().period(),
                content.schedule().issuedOn(),
                content.schedule().dueOn(),
                invoice.total().cents(),
                invoice.remaining().cents(),
                invoice.state(today),
                reason,
                details);
    }
}

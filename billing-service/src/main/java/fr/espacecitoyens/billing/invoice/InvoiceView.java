package fr.espacecitoyens.billing.invoice;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the interface shows it; the times are those of Paris.
 *
 * @param details only where one invoice is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceView(
        String id,
        String number,
        Kind kind,
        String label,
        String period,
        String service,
        String serviceLabel,
        String addressee,
        @Nullable String beneficiary,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate directDebitOn,
        @JsonFormat(pattern = MINUTES) LocalDateTime onlineFrom,
        @JsonFormat(pattern = MINUTES) LocalDateTime onlineUntil,
        long totalCents,
        long remainingCents,
        InvoiceState state,
        boolean payableOnline,
        @Nullable NotPayableReason notPayableReason,
        @JsonUnwrapped @Nullable InvoiceDetails details) {

    static final String MINUTES = "yyyy-MM-dd'T'HH:mm";

    /** What it is. */
    enum Kind {
        FACTURE,
        AVOIR
    }

    static InvoiceView of(
            Invoice invoice,
            String serviceLabel,
            LocalDate today,
            @Nullable NotPayableReason reason,
            @Nullable InvoiceDetails details) {
        var content = invoice.content();
        var heading = content.heading();
        var schedule = content.schedule();
        return new InvoiceView(
                invoice.id(),
                content.reference().number(),
                content.isCreditNote() ? Kind.AVOIR : Kind.FACTURE,
                heading.label(),
                heading.period(),
                content.reference().service(),
                serviceLabel,
                heading.addressee(),
                heading.beneficiary(),
                schedule.issuedOn(),
                schedule.dueOn(),
                schedule.directDebitOn(),
                schedule.online().localFrom(),
                schedule.online().localUntil(),
                invoice.total().cents(),
                invoice.remaining().cents(),
                invoice.state(today),
                reason == null,
                reason,
                details);
    }
}

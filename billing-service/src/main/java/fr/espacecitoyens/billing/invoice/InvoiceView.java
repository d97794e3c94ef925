package fr.espacecitoyens.billing.invoice;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice as the interface shows it; the times are those of Paris. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceView(
        String id,
        String number,
        String label,
        String period,
        String service,
        String serviceLabel,
        String addressee,
        LocalDate issuedOn,
        LocalDate dueOn,
        @JsonFormat(pattern = MINUTES) LocalDateTime onlineFrom,
        @JsonFormat(pattern = MINUTES) LocalDateTime onlineUntil,
        long totalCents,
        long remainingCents,
        InvoiceState state,
        boolean payableOnline,
        @Nullable NotPayableReason notPayableReason,
        List<InvoiceLine> lines) {

    private static final String MINUTES = "yyyy-MM-dd'T'HH:mm";

    static InvoiceView of(Invoice invoice, String serviceLabel, @Nullable NotPayableReason reason) {
        var content = invoice.content();
        var heading = content.heading();
        var schedule = content.schedule();
        return new InvoiceView(
                invoice.id(),
                content.reference().number(),
                heading.label(),
                heading.period(),
                content.reference().service(),
                serviceLabel,
                heading.addressee(),
                schedule.issuedOn(),
                schedule.dueOn(),
                schedule.online().localFrom(),
                schedule.online().localUntil(),
                invoice.total().cents(),
                invoice.remaining().cents(),
                invoice.state(),
                reason == null,
                reason,
                content.lines());
    }
}

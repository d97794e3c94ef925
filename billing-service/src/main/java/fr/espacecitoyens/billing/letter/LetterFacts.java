package fr.espacecitoyens.billing.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a letter tells of it.
 *
 * @param totalCents cents of euro
 * @param remainingCents cents of euro; negative when more was received than was owed
 * @param eInvoiceTo where it goes instead of paper
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterFacts(
        String id,
        String number,
        String label,
        String period,
        InvoiceState state,
        long totalCents,
        long remainingCents,
        LocalDate dueOn,
        @Nullable LocalDate directDebitOn,
        @Nullable String eInvoiceTo) {

    static LetterFacts of(Invoice invoice, LocalDate today, @Nullable String eInvoiceTo) {
        var content = invoice.content();
        return new LetterFacts(
                invoice.id(),
                content.reference().number(),
                content.heading().label(),
                content.heading().period(),
                invoice.state(today),
                invoice.total().cents(),
                invoice.remaining().cents(),
                content.schedule().dueOn(),
                content.schedule().directDebitOn(),
                eInvoiceTo);
    }
}

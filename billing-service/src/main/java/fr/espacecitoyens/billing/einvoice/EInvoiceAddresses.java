package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.invoice.Invoice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where invoices go instead of paper. */
@Component
public class EInvoiceAddresses {

    private final EInvoices choices;

    EInvoiceAddresses(EInvoices choices) {
        this.choices = choices;
    }

    /** The first day whose invoices this customer gets by e-mail only; null for paper. */
    public @Nullable LocalDate since(CustomerKey customer) {
        return choices.find(customer).map(choice -> choice.choice().since()).orElse(null);
    }

    /**
     * The address to which this citizen wants the invoice; null if it comes by post, or goes to
     * another citizen who is the same customer.
     */
    public @Nullable String insteadOfPaper(String citizenId, Invoice invoice) {
        var content = invoice.content();
        return choices.find(content.customer())
                .map(EInvoice::choice)
                .filter(choice -> choice.citizenId().equals(citizenId))
                .filter(choice ->
                        choice.since() != null
                                && !content.schedule().issuedOn().isBefore(choice.since()))
                .map(EInvoice.Choice::email)
                .orElse(null);
    }
}

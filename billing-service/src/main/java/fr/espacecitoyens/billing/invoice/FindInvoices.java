package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.CustomerLinks;
import fr.espacecitoyens.platform.web.Problem;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds invoices for a citizen, and none but the citizen's. */
@Component
public class FindInvoices {

    /** What still has to be paid comes first, then the newest. */
    private static final Comparator<Invoice> AS_PEOPLE_LOOK_FOR_THEM =
            Comparator.comparing((Invoice invoice) -> !invoice.state().isOpen())
                    .thenComparing(
                            invoice -> invoice.content().schedule().issuedOn(),
                            Comparator.reverseOrder())
                    .thenComparing(
                            invoice -> invoice.content().reference().number(),
                            Comparator.reverseOrder());

    private final Invoices invoices;
    private final CustomerLinks links;

    FindInvoices(Invoices invoices, CustomerLinks links) {
        this.invoices = invoices;
        this.links = links;
    }

    List<Invoice> allFor(String citizenId) {
        var customers = links.customersOf(citizenId);
        if (customers.isEmpty()) {
            return List.of();
        }
        return invoices.addressedTo(customers).stream().sorted(AS_PEOPLE_LOOK_FOR_THEM).toList();
    }

    /**
     * One invoice.
     *
     * @throws Problem 404 if there is none or it is somebody else's; the answer does not tell which
     */
    public Invoice oneFor(String citizenId, String invoiceId) {
        return invoices.find(invoiceId)
                .filter(i -> links.customersOf(citizenId).contains(i.content().customer()))
                .orElseThrow(() -> Problem.notFound("no-invoice", "Cette facture n'existe pas."));
    }
}

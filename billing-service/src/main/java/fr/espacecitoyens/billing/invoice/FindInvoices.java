package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.CustomerLinks;
import fr.espacecitoyens.platform.web.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds invoices for a citizen, and none but the citizen's. */
@Component
public class FindInvoices {

    private final Invoices invoices;
    private final CustomerLinks links;

    FindInvoices(Invoices invoices, CustomerLinks links) {
        this.invoices = invoices;
        this.links = links;
    }

    /** All, what still has to be paid first (the first due first), then the newest. */
    public List<Invoice> allFor(String citizenId, LocalDate today) {
        var customers = links.customersOf(citizenId);
        if (customers.isEmpty()) {
            return List.of();
        }
        return invoices.addressedTo(customers).stream().sorted(order(today)).toList();
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

    private static Comparator<Invoice> order(LocalDate today) {
        Comparator<Invoice> newest =
                Comparator.comparing(
                                (Invoice invoice) -> invoice.content().schedule().issuedOn(),
                                Comparator.reverseOrder())
                        .thenComparing(
                                invoice -> invoice.content().reference().number(),
                                Comparator.reverseOrder());
        Comparator<Invoice> firstDue =
                Comparator.comparing(invoice -> invoice.content().schedule().dueOn());
        return (a, b) -> {
            boolean open = a.state(today).isOpen();
            if (open != b.state(today).isOpen()) {
                return open ? -1 : 1;
            }
            return (open ? firstDue.thenComparing(newest) : newest).compare(a, b);
        };
    }
}

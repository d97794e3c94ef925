package fr.espacecitoyens.billing.letter;

import fr.espacecitoyens.billing.customer.CustomerLinks;
import fr.espacecitoyens.billing.einvoice.EInvoiceAddresses;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.platform.ParisTime;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the service that writes to citizens what their invoices say now. */
@RestController
class LetterController {

    private static final int MOST = 50;

    private final Invoices invoices;
    private final CustomerLinks links;
    private final EInvoiceAddresses addresses;
    private final Clock clock;

    LetterController(
            Invoices invoices, CustomerLinks links, EInvoiceAddresses addresses, Clock clock) {
        this.invoices = invoices;
        this.links = links;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Those that this citizen may see; the others are as if they did not exist. */
    @GetMapping("/letters/{citizenId}")
    List<LetterFacts> facts(
            @PathVariable String citizenId,
            @RequestParam("invoices") @NotEmpty @Size(max = MOST)
                    List<@Size(max = 64) String> ids) {
        LocalDate today = ParisTime.day(clock.instant());
        var customers = links.customersOf(citizenId);
        return invoices.withIds(Set.copyOf(ids)).stream()
                .filter(invoice -> customers.contains(invoice.content().customer()))
                .map(invoice ->
                        LetterFacts.of(
                                invoice, today, addresses.insteadOfPaper(citizenId, invoice)))
                .toList();
    }
}

package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.KnownServices;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows citizens their invoices. */
@RestController
class InvoiceController {

    private final FindInvoices invoices;
    private final OnlinePayment onlinePayment;
    private final KnownServices services;
    private final Clock clock;

    InvoiceController(
            FindInvoices invoices,
            OnlinePayment onlinePayment,
            KnownServices services,
            Clock clock) {
        this.invoices = invoices;
        this.onlinePayment = onlinePayment;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/invoices")
    List<InvoiceView> all(@AuthenticationPrincipal Jwt token) {
        return invoices.allFor(token.getSubject()).stream().map(this::view).toList();
    }

    @GetMapping("/invoices/{id}")
    InvoiceView one(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return view(invoices.oneFor(token.getSubject(), id));
    }

    private InvoiceView view(Invoice invoice) {
        return InvoiceView.of(
                invoice,
                services.label(invoice.content().reference().service()),
                onlinePayment.reasonAgainst(invoice, clock.instant()));
    }
}

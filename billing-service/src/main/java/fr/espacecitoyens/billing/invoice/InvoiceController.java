package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.organisation.Organisation;
import fr.espacecitoyens.platform.ParisTime;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows citizens their invoices. */
@RestController
class InvoiceController {

    private final FindInvoices invoices;
    private final OnlinePayment onlinePayment;
    private final KnownServices services;
    private final Organisation organisation;
    private final Clock clock;

    InvoiceController(
            FindInvoices invoices,
            OnlinePayment onlinePayment,
            KnownServices services,
            Organisation organisation,
            Clock clock) {
        this.invoices = invoices;
        this.onlinePayment = onlinePayment;
        this.services = services;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/invoices")
    InvoiceList all(
            @AuthenticationPrincipal Jwt token, @Valid @ModelAttribute InvoiceFilter filter) {
        Instant now = clock.instant();
        var today = ParisTime.day(now);
        return InvoiceList.of(
                invoices.allFor(token.getSubject(), today),
                filter,
                today,
                services::label,
                invoice -> view(invoice, now, null));
    }

    @GetMapping("/invoices/{id}")
    InvoiceView one(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        Instant now = clock.instant();
        Invoice invoice = invoices.oneFor(token.getSubject(), id);
        var today = ParisTime.day(now);
        String next = nextOf(id, invoices.allFor(token.getSubject(), today));
        var notice = Notice.of(organisation, invoice.state(today));
        return view(invoice, now, InvoiceDetails.of(invoice, onlinePayment, next, notice));
    }

    private static @Nullable String nextOf(String id, List<Invoice> all) {
        return all.stream()
                .dropWhile(invoice -> !invoice.id().equals(id))
                .skip(1)
                .map(Invoice::id)
                .findFirst()
                .orElse(null);
    }

    private InvoiceView view(Invoice invoice, Instant now, @Nullable InvoiceDetails details) {
        return InvoiceView.of(
                invoice,
                services.label(invoice.content().reference().service()),
                ParisTime.day(now),
                onlinePayment.reasonAgainst(invoice, now),
                details);
    }
}

package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.BillingService;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Invoice;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Profile;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one invoice; the payment's controller shows it again when a payment cannot begin. */
@Component
public class InvoicePage {

    /** Of the form by which it is paid. */
    public static final List<String> FIELDS = List.of("email", "amount");

    private final BillingService billing;
    private final IdentityService identity;
    private final PaymentService payments;
    private final InvoiceCards cards;

    InvoicePage(
            BillingService billing,
            IdentityService identity,
            PaymentService payments,
            InvoiceCards cards) {
        this.payments = payments;
        this.billing = billing;
        this.identity = identity;
        this.cards = cards;
    }

    /** As it is first seen, with the citizen's own e-mail address. */
    public ModelAndView of(String id) {
        var profile = identity.me().map(Profile::email).valueOrNull();
        var known = Map.of("email", profile == null ? "" : profile);
        return of(id, Form.of(FIELDS, known), HttpStatus.OK);
    }

    /** With this form and status. */
    public ModelAndView of(String id, Form form, HttpStatus status) {
        return switch (billing.invoice(id)) {
            case Reply.Done<Invoice>(Invoice invoice) -> page(invoice, form, status);
            case Reply.Refused<Invoice> _ -> throw new PageMissing();
            case Reply.Away<Invoice>() -> throw new PageAway();
        };
    }

    private ModelAndView page(Invoice invoice, Form form, HttpStatus status) {
        var cards = this.cards.of(List.of(invoice));
        return new ModelAndView("invoice/detail", status)
                .addObject("card", cards.cards().getFirst())
                .addObject("paymentsKnown", cards.paymentsKnown())
                .addObject("receipts", receipts(invoice))
                .addObject("form", form);
    }

    /** The citizen's own payments of it; none while nobody can be asked. */
    private List<Attempt> receipts(Invoice invoice) {
        if (!invoice.paidOnline()) {
            return List.of();
        }
        var attempts = payments.attempts(List.of(invoice.id())).valueOrNull();
        return attempts == null
                ? List.of()
                : attempts.stream().filter(Attempt::hasReceipt).toList();
    }
}

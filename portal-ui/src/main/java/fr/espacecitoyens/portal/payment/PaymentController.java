package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.backend.StartedAttempt;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.invoice.InvoicePage;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** PAYER LA FACTURE: the last page before Paybox. */
@Controller
class PaymentController {

    private final PaymentService payments;
    private final InvoicePage invoicePage;

    PaymentController(PaymentService payments, InvoicePage invoicePage) {
        this.payments = payments;
        this.invoicePage = invoicePage;
    }

    @PostMapping("/factures/{id}/paiement")
    ModelAndView pay(@PathVariable String id, @RequestParam(defaultValue = "") String email) {
        var typed = Form.of(List.of("email"), Map.of("email", email));
        return switch (payments.start(id, email.strip())) {
            case Reply.Done<StartedAttempt>(StartedAttempt attempt) ->
                    new ModelAndView("payment/forward", "attempt", attempt);
            // Payment-service hears of a new invoice a moment after billing-service.
            case Reply.Refused<StartedAttempt> refused when refused.status() == 404 ->
                    notNow(id, typed);
            case Reply.Refused<StartedAttempt> refused -> refusal(id, typed, refused);
            case Reply.Away<StartedAttempt>() -> notNow(id, typed);
        };
    }

    private ModelAndView notNow(String id, Form typed) {
        return invoicePage
                .of(id, typed, HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("paymentAway", true);
    }

    private ModelAndView refusal(String id, Form typed, Reply.Refused<StartedAttempt> refused) {
        if (refused.errors().isEmpty()) {
            return invoicePage
                    .of(id, typed, HttpStatus.CONFLICT)
                    .addObject("refusal", refused.detail());
        }
        List<FieldError> errors = refused.errors();
        return invoicePage.of(id, typed.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Whoever reloads the address of the page before Paybox starts again from the invoice. */
    @GetMapping("/factures/{id}/paiement")
    String back(@PathVariable String id) {
        return "redirect:/factures/{id}";
    }
}

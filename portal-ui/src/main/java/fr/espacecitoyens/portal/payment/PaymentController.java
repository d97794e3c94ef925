package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.PaymentOrder.Item;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.backend.StartedAttempt;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.French;
import fr.espacecitoyens.portal.invoice.InvoicePage;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** PAYER LA FACTURE: the last page before the payment page. */
@Controller
class PaymentController {

    private static final FieldError NO_AMOUNT =
            new FieldError("amount", "Écrivez un montant en euros, par exemple 20,50.");

    private final BeginPayment beginPayment;
    private final InvoicePage invoicePage;

    PaymentController(BeginPayment beginPayment, InvoicePage invoicePage) {
        this.beginPayment = beginPayment;
        this.invoicePage = invoicePage;
    }

    /**
     * Begins.
     *
     * @param amount what the citizen wants to pay of it; all of it if nothing is typed
     */
    @PostMapping("/factures/{id}/paiement")
    ModelAndView pay(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String amount) {
        var typed = Form.of(InvoicePage.FIELDS, Map.of("email", email, "amount", amount));
        var cents = French.cents(amount);
        if (cents.isEmpty() && !amount.isBlank()) {
            return refusal(id, typed.with(List.of(NO_AMOUNT)));
        }
        return switch (beginPayment.of(List.of(item(id, cents)), email)) {
            case Reply.Done<StartedAttempt>(StartedAttempt attempt) ->
                    new ModelAndView("payment/forward", "attempt", attempt);
            // Payment-service hears of a new invoice a moment after billing-service.
            case Reply.Refused<StartedAttempt> refused when refused.status() == 404 ->
                    notNow(id, typed);
            case Reply.Refused<StartedAttempt> refused when refused.errors().isEmpty() ->
                    invoicePage
                            .of(id, typed, HttpStatus.valueOf(refused.status()))
                            .addObject("refusal", refused.detail());
            case Reply.Refused<StartedAttempt> refused -> refusal(id, typed.with(refused.errors()));
            case Reply.Away<StartedAttempt>() -> notNow(id, typed);
        };
    }

    private static Item item(String id, OptionalLong cents) {
        return new Item(id, cents.isEmpty() ? null : cents.getAsLong());
    }

    private ModelAndView notNow(String id, Form typed) {
        return invoicePage
                .of(id, typed, HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("paymentAway", true);
    }

    private ModelAndView refusal(String id, Form corrected) {
        return invoicePage.of(id, corrected, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Whoever reloads the address of the page before the payment page starts again. */
    @GetMapping("/factures/{id}/paiement")
    String back(@PathVariable String id) {
        return "redirect:/factures/{id}";
    }
}

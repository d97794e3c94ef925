package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageMissing;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Back from the payment page: where the payment stands, as the service knows it and not as the
 * browser says.
 */
@Controller
class PaymentStateController {

    private final PaymentService payments;

    PaymentStateController(PaymentService payments) {
        this.payments = payments;
    }

    /**
     * What the browser brought goes to payment-service as it is; the reader sees a clean address.
     */
    @GetMapping("/factures/paiement/{attemptId}/retour/{outcome:effectue|refuse|annule|attente}")
    String returned(@PathVariable String attemptId, HttpServletRequest request) {
        String query = request.getQueryString();
        // Should the service be away: it does not need this, it is told and asks by itself.
        payments.browserReturned(attemptId, query == null ? "" : query);
        return "redirect:/factures/paiement/{attemptId}";
    }

    /**
     * Where it stands.
     *
     * @param times how often the page has looked again by itself, without JavaScript
     */
    @GetMapping("/factures/paiement/{attemptId}")
    String state(
            @PathVariable String attemptId,
            @RequestParam(name = "fois", defaultValue = "0") int times,
            Model model) {
        var again = LookAgain.after(times);
        model.addAttribute("self", address(attemptId));
        model.addAttribute("again", again);
        model.addAttribute("lastTime", LookAgain.LAST);
        switch (payments.attempt(attemptId)) {
            case Reply.Done<Attempt>(Attempt attempt) -> {
                model.addAttribute("attempt", attempt);
                var outcome = PaymentOutcome.of(attempt);
                model.addAttribute("outcome", outcome);
                boolean follows = outcome.open() && again != null;
                model.addAttribute("news", follows ? attempt.newsAddress() : null);
            }
            case Reply.Refused<Attempt> _ -> throw new PageMissing();
            case Reply.Away<Attempt>() -> {
                model.addAttribute("outcome", PaymentOutcome.UNKNOWN);
                model.addAttribute("news", again == null ? null : address(attemptId) + "/suivi");
            }
        }
        return "payment/state";
    }

    private static String address(String attemptId) {
        return "/factures/paiement/" + attemptId;
    }
}

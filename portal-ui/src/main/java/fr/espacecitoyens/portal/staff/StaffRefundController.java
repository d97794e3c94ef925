package fr.espacecitoyens.portal.staff;

import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.backend.StaffPayment;
import fr.espacecitoyens.portal.backend.StaffPayments;
import fr.espacecitoyens.portal.frame.French;
import fr.espacecitoyens.portal.frame.PageAway;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** REMBOURSER: asks for it, agrees to it, says what became of it. */
@Controller
class StaffRefundController {

    private static final String NO_AMOUNT = "Écrivez un montant en euros, par exemple 20,50.";

    private final StaffPayments payments;

    StaffRefundController(StaffPayments payments) {
        this.payments = payments;
    }

    @PostMapping("/personnel/paiements/{id}/remboursements")
    ModelAndView refund(
            @PathVariable String id,
            @RequestParam("remboursement") String refund,
            @RequestParam String transaction,
            @RequestParam(name = "facture", defaultValue = "") String invoice,
            @RequestParam(name = "montant", defaultValue = "") String amount) {
        var cents = French.cents(amount);
        if (cents.isEmpty()) {
            return refused(id, refund, List.of(NO_AMOUNT), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String of = invoice.isEmpty() ? null : invoice;
        var reply = payments.refund(id, refund, transaction, of, cents.getAsLong());
        return answer(id, refund, reply, Done.REFUND_ASKED);
    }

    @PostMapping("/personnel/paiements/{id}/remboursements/{refund}/{decision:accord|retrait}")
    ModelAndView decide(
            @PathVariable String id, @PathVariable String refund, @PathVariable String decision) {
        String name = decision.equals("accord") ? "approval" : "withdrawal";
        var reply = payments.decide(id, refund, name, Map.of());
        return answer(id, refund, reply, Done.REFUND_DECIDED);
    }

    /** Somebody looked at the provider's own site. */
    @PostMapping("/personnel/paiements/{id}/remboursements/{refund}/constat")
    ModelAndView found(
            @PathVariable String id,
            @PathVariable String refund,
            @RequestParam("rendu") boolean given) {
        var reply = payments.decide(id, refund, "finding", Map.of("given", given));
        return answer(id, refund, reply, Done.REFUND_DECIDED);
    }

    private ModelAndView answer(
            String id, String refund, Reply<StaffPayment.Detail> reply, Done done) {
        return switch (reply) {
            case Reply.Done<StaffPayment.Detail> _ ->
                    new ModelAndView("redirect:/personnel/paiements/{id}?fait=" + done);
            case Reply.Refused<StaffPayment.Detail> no ->
                    refused(id, refund, Answers.refusals(no), HttpStatus.CONFLICT);
            case Reply.Away<StaffPayment.Detail>() -> throw new PageAway();
        };
    }

    private ModelAndView refused(
            String id, String refund, List<String> refusals, HttpStatus status) {
        return new ModelAndView("staff/payment", status)
                .addObject("detail", Answers.value(payments.one(id)))
                .addObject("refundId", refund)
                .addObject("refusals", refusals);
    }
}

package fr.espacecitoyens.portal.staff;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.backend.StaffPayment;
import fr.espacecitoyens.portal.backend.StaffPayments;
import fr.espacecitoyens.portal.frame.PageAway;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What staff decide about a payment: to give money back, and that none was taken. */
@Controller
class StaffDecisionController {

    private final StaffPayments payments;

    StaffDecisionController(StaffPayments payments) {
        this.payments = payments;
    }

    /**
     * Asks for a refund.
     *
     * @param transferred the day on which the money was transferred; absent for the provider to
     *     give it back
     */
    @PostMapping("/personnel/paiements/{id}/remboursements")
    ModelAndView refund(
            @PathVariable String id,
            @RequestParam("remboursement") String refund,
            @RequestParam String transaction,
            @RequestParam(name = "facture", defaultValue = "") String invoice,
            @RequestParam(name = "montant", defaultValue = "") String amount,
            @RequestParam(name = "vire-le", required = false) @Nullable String transferred) {
        var source = new StaffPayment.Source(transaction, invoice.isEmpty() ? null : invoice);
        var typed = new TypedRefund(source, amount, transferred);
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            return refused(id, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var reply = payments.refund(id, refund, typed.wish(), typed.day().orElse(null));
        return switch (reply) {
            case Reply.Refused<StaffPayment.Detail> no when no.errors().isEmpty() ->
                    refused(id, typed, List.of(), HttpStatus.CONFLICT)
                            .addObject("refusals", Answers.refusals(no));
            case Reply.Refused<StaffPayment.Detail> no ->
                    refused(id, typed, no.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Reply.Done<StaffPayment.Detail> _, Reply.Away<StaffPayment.Detail> _ ->
                    answer(id, reply, Done.REFUND_ASKED);
        };
    }

    private ModelAndView refused(
            String id, TypedRefund typed, List<FieldError> errors, HttpStatus status) {
        var detail = Answers.value(payments.one(id));
        return page(detail, status).addObject("form", typed.on(detail, errors));
    }

    @PostMapping("/personnel/paiements/{id}/remboursements/{refund}/{decision:accord|retrait}")
    ModelAndView decide(
            @PathVariable String id, @PathVariable String refund, @PathVariable String decision) {
        String name = decision.equals("accord") ? "approval" : "withdrawal";
        var reply = payments.decide(id, refund, name, Map.of());
        return answer(id, reply, Done.REFUND_DECIDED);
    }

    /** Somebody looked at the provider's own site. */
    @PostMapping("/personnel/paiements/{id}/remboursements/{refund}/constat")
    ModelAndView found(
            @PathVariable String id,
            @PathVariable String refund,
            @RequestParam("rendu") boolean given) {
        var reply = payments.decide(id, refund, "finding", Map.of("given", given));
        return answer(id, reply, Done.REFUND_DECIDED);
    }

    /** Somebody looked at the provider's own site: it took nothing for this suspect payment. */
    @PostMapping("/personnel/paiements/{id}/rien-pris")
    ModelAndView nothingTaken(@PathVariable String id) {
        return answer(id, payments.dismiss(id), Done.DISMISSED);
    }

    private ModelAndView answer(String id, Reply<StaffPayment.Detail> reply, Done done) {
        return switch (reply) {
            case Reply.Done<StaffPayment.Detail> _ ->
                    new ModelAndView("redirect:/personnel/paiements/{id}?fait=" + done);
            case Reply.Refused<StaffPayment.Detail> no -> {
                var refusals = Answers.refusals(no);
                yield page(Answers.value(payments.one(id)), HttpStatus.CONFLICT)
                        .addObject("refusals", refusals);
            }
            case Reply.Away<StaffPayment.Detail>() -> throw new PageAway();
        };
    }

    /** What was refused was not done: whatever is asked for next is another refund. */
    private static ModelAndView page(StaffPayment.Detail detail, HttpStatus status) {
        return new ModelAndView("staff/payment", status)
                .addObject("detail", detail)
                .addObject("refundId", UUID.randomUUID().toString());
    }
}

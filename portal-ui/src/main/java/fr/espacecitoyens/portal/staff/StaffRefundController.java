package fr.espacecitoyens.portal.staff;

import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.backend.StaffPayment;
import fr.espacecitoyens.portal.backend.StaffPayments;
import fr.espacecitoyens.portal.frame.French;
import fr.espacecitoyens.portal.frame.PageAway;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private static final String NO_DAY = "Écrivez le jour du virement.";

    private final StaffPayments payments;

    StaffRefundController(StaffPayments payments) {
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
        var cents = French.cents(amount);
        if (cents.isEmpty()) {
            return refused(id, refund, List.of(NO_AMOUNT), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var day = day(transferred);
        if (transferred != null && day.isEmpty()) {
            return refused(id, refund, List.of(NO_DAY), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var source = new StaffPayment.Source(transaction, invoice.isEmpty() ? null : invoice);
        var what = new StaffPayment.Refundable(source, cents.getAsLong());
        var reply = payments.refund(id, refund, what, day.orElse(null));
        return answer(id, refund, reply, Done.REFUND_ASKED);
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
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

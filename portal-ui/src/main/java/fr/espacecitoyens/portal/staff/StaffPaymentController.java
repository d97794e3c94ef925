package fr.espacecitoyens.portal.staff;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.StaffPayments;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** PAIEMENTS: finds them, shows why they are as they are, asks the provider. */
@Controller
class StaffPaymentController {

    private final StaffPayments payments;

    StaffPaymentController(StaffPayments payments) {
        this.payments = payments;
    }

    /**
     * Something that makes no sense, typed into the address bar, is answered with « not found ».
     */
    @GetMapping("/personnel/paiements")
    String list(
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "a-rembourser", defaultValue = "false") boolean toRefund,
            @RequestParam(name = "cherche", defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var found = payments.find(state, toRefund, search.strip(), page);
        model.addAttribute("found", Answers.value(found));
        model.addAttribute("states", Attempt.State.values());
        model.addAttribute("state", state);
        model.addAttribute("toRefund", toRefund);
        model.addAttribute("search", search);
        return "staff/payments";
    }

    /**
     * One payment.
     *
     * @param done what was done just now, for a word of confirmation
     */
    @GetMapping("/personnel/paiements/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(name = "fait", required = false) Done done,
            Model model) {
        model.addAttribute("detail", Answers.value(payments.one(id)));
        model.addAttribute("done", done);
        // A form that is sent twice asks for one refund.
        model.addAttribute("refundId", UUID.randomUUID().toString());
        return "staff/payment";
    }

    @PostMapping("/personnel/paiements/{id}/question")
    String ask(@PathVariable String id) {
        var asked = Answers.value(payments.ask(id));
        return "redirect:/personnel/paiements/{id}?fait=" + Done.valueOf(asked.provider());
    }
}

package fr.espacecitoyens.portal.staff;

import fr.espacecitoyens.portal.backend.StaffPayments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody of the staff should look at, whoever's payment it is of. */
@Controller
class StaffListController {

    private final StaffPayments payments;

    StaffListController(StaffPayments payments) {
        this.payments = payments;
    }

    /** REMBOURSEMENTS: the second person finds here what the first has asked for. */
    @GetMapping("/personnel/remboursements")
    ModelAndView refunds() {
        return new ModelAndView("staff/refunds", "waiting", Answers.value(payments.waiting()));
    }

    /** MESSAGES: forged, or about a payment that nobody here knows. */
    @GetMapping("/personnel/messages")
    ModelAndView messages() {
        return new ModelAndView("staff/messages", "strays", Answers.value(payments.strays()));
    }
}

package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.BillingService;
import fr.espacecitoyens.portal.backend.EInvoiceRow;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Profile;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** ADHÉSION À LA FACTURE EN LIGNE. */
@Controller
class EInvoiceController {

    private static final List<String> FIELDS = List.of("email");

    private final BillingService billing;
    private final IdentityService identity;

    EInvoiceController(BillingService billing, IdentityService identity) {
        this.billing = billing;
        this.identity = identity;
    }

    /**
     * The rows.
     *
     * @param fait the row that was just changed
     */
    @GetMapping("/factures/adhesion")
    String rows(@RequestParam(required = false) @Nullable String fait, Model model) {
        var rows = billing.eInvoices().valueOrNull();
        model.addAttribute("billingAway", rows == null);
        if (rows != null) {
            model.addAttribute("rows", rows);
            rows.stream()
                    .filter(row -> row.id().equals(fait))
                    .findFirst()
                    .ifPresent(row -> model.addAttribute("changed", row));
        }
        return "invoice/e-invoices";
    }

    /** MODIFIER. */
    @GetMapping("/factures/adhesion/{id}")
    ModelAndView ask(@PathVariable String id) {
        EInvoiceRow row = row(id);
        String known = row.email() == null ? ownAddress() : row.email();
        return page(row, Form.of(FIELDS, Map.of("email", known)), HttpStatus.OK);
    }

    /**
     * Keeps the choice.
     *
     * @param choix oui to adhere, or to change the address; non to get paper again
     */
    @PostMapping("/factures/adhesion/{id}")
    ModelAndView choose(
            @PathVariable String id,
            @RequestParam(defaultValue = "oui") String choix,
            @RequestParam(defaultValue = "") String email) {
        boolean subscribed = !choix.equals("non");
        return switch (billing.chooseEInvoice(id, subscribed, email.strip())) {
            case Reply.Done<EInvoiceRow>(EInvoiceRow row) ->
                    new ModelAndView("redirect:/factures/adhesion?fait=" + row.id());
            case Reply.Refused<EInvoiceRow> refused when refused.errors().isEmpty() ->
                    throw new PageMissing();
            case Reply.Refused<EInvoiceRow> refused -> {
                var typed = Form.of(FIELDS, Map.of("email", email));
                yield page(row(id), typed.with(refused.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Reply.Away<EInvoiceRow>() -> {
                var typed = Form.of(FIELDS, Map.of("email", email));
                yield page(row(id), typed, HttpStatus.SERVICE_UNAVAILABLE)
                        .addObject("choiceAway", true);
            }
        };
    }

    private EInvoiceRow row(String id) {
        return switch (billing.eInvoices()) {
            case Reply.Done<List<EInvoiceRow>>(var rows) ->
                    rows.stream()
                            .filter(row -> row.id().equals(id))
                            .findFirst()
                            .orElseThrow(PageMissing::new);
            case Reply.Refused<List<EInvoiceRow>> _ -> throw new PageMissing();
            case Reply.Away<List<EInvoiceRow>>() -> throw new PageAway();
        };
    }

    private String ownAddress() {
        String email = identity.me().map(Profile::email).valueOrNull();
        return email == null ? "" : email;
    }

    private static ModelAndView page(EInvoiceRow row, Form form, HttpStatus status) {
        return new ModelAndView("invoice/e-invoice", status)
                .addObject("row", row)
                .addObject("form", form);
    }
}

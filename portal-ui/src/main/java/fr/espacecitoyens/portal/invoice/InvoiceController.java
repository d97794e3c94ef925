package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.BillingService;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.InvoiceList;
import fr.espacecitoyens.portal.backend.InvoiceQuery;
import fr.espacecitoyens.portal.backend.Profile;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import fr.espacecitoyens.portal.security.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** MES FACTURES. */
@Controller
class InvoiceController {

    private final BillingService billing;
    private final IdentityService identity;
    private final InvoiceCards cards;
    private final InvoicePage page;
    private final KeptForms keptForms;

    InvoiceController(
            BillingService billing,
            IdentityService identity,
            InvoiceCards cards,
            InvoicePage page,
            KeptForms keptForms) {
        this.billing = billing;
        this.identity = identity;
        this.cards = cards;
        this.page = page;
        this.keptForms = keptForms;
    }

    /** A question that makes no sense, typed into the address bar, is answered with all. */
    @GetMapping("/factures")
    String list(@ModelAttribute InvoiceQuery query, Model model) {
        var answer = billing.invoices(query);
        if (answer instanceof Reply.Refused<InvoiceList>) {
            return "redirect:/factures";
        }
        var list = answer.valueOrNull();
        model.addAttribute("billingAway", list == null);
        model.addAttribute("query", query);
        if (list != null) {
            var shown = cards.of(list.invoices());
            model.addAttribute("list", list);
            model.addAttribute("self", "/factures?" + query.address(list.page()));
            model.addAttribute("shown", shown);
            model.addAttribute("hasLink", list.total() > 0 || hasLink());
        }
        return "invoice/list";
    }

    /**
     * Whether an empty list means « no invoice » or « no key »; if nobody knows, no key is asked.
     */
    private boolean hasLink() {
        return !(identity.me() instanceof Reply.Done<Profile>(Profile profile))
                || !profile.linked().isEmpty();
    }

    @GetMapping("/factures/{id}")
    ModelAndView detail(@PathVariable String id, HttpServletRequest request) {
        return keptForms
                .take(request)
                .map(typed -> page.of(id, Form.of(InvoicePage.FIELDS, typed), HttpStatus.OK))
                .map(page -> page.addObject("restored", true))
                .orElseGet(() -> page.of(id));
    }

    @GetMapping("/factures/{id}/facture.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        var invoice = billing.invoice(id).valueOrNull();
        return switch (billing.pdf(id)) {
            case Reply.Done<byte[]>(byte[] document) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    Attachment.named("facture", invoice, "pdf"))
                            .body(document);
            case Reply.Refused<byte[]> _ -> throw new PageMissing();
            case Reply.Away<byte[]>() -> throw new PageAway();
        };
    }
}

package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.BillingService;
import fr.espacecitoyens.portal.backend.Invoice;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Ajouter l'échéance à mon agenda. */
@Controller
class DueDateController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final BillingService billing;
    private final DueDateCalendar calendar;

    DueDateController(BillingService billing, DueDateCalendar calendar) {
        this.billing = billing;
        this.calendar = calendar;
    }

    @GetMapping("/factures/{id}/echeance.ics")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return switch (billing.invoice(id)) {
            case Reply.Done<Invoice>(Invoice invoice) when invoice.isComingDue() -> file(invoice);
            case Reply.Done<Invoice> _, Reply.Refused<Invoice> _ -> throw new PageMissing();
            case Reply.Away<Invoice>() -> throw new PageAway();
        };
    }

    private ResponseEntity<byte[]> file(Invoice invoice) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Attachment.named("echeance", invoice, "ics"))
                .body(calendar.of(invoice).getBytes(StandardCharsets.UTF_8));
    }
}

package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.notification.connection.Neighbour;
import fr.espacecitoyens.notification.message.InvoiceNews;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks billing-service what the invoices say. */
@Component
class Billing {

    private final Neighbour billingService;

    Billing(Neighbour billingService) {
        this.billingService = billingService;
    }

    /** Those of the invoices that this citizen may see, as they are now. */
    List<InvoiceFacts> facts(String citizenId, List<InvoiceNews> invoices) {
        String ids =
                invoices.stream()
                        .map(InvoiceNews::invoiceId)
                        .distinct()
                        .collect(Collectors.joining(","));
        return billingService
                .get(InvoiceFacts[].class, "/letters/{citizen}?invoices={ids}", citizenId, ids)
                .map(List::of)
                .orElse(List.of());
    }

    Optional<byte[]> pdf(String citizenId, String invoiceId) {
        return billingService.get(
                byte[].class, "/letters/{citizen}/{invoice}/pdf", citizenId, invoiceId);
    }
}

package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.OrganisationProperties;
import fr.espacecitoyens.notification.mail.ParisTime;
import fr.espacecitoyens.notification.payment.Receipt;
import fr.espacecitoyens.platform.Money;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The words of a receipt. */
@Component
class ReceiptLetter {

    private final ITemplateEngine templates;
    private final OrganisationProperties organisation;

    ReceiptLetter(ITemplateEngine templates, OrganisationProperties organisation) {
        this.templates = templates;
        this.organisation = organisation;
    }

    Letter write(ReceiptMessage message, Receipt receipt) {
        String subject =
                "Votre paiement de "
                        + new Money(receipt.amountCents()).inFrench()
                        + " a bien été reçu";
        var values = new Context(Locale.FRANCE, values(message, receipt));
        values.setVariable("subject", subject);
        return new Letter(
                message.id(),
                receipt.email(),
                subject,
                templates.process("receipt.txt", values),
                templates.process("receipt.html", values));
    }

    private Map<String, Object> values(ReceiptMessage message, Receipt receipt) {
        return Map.of(
                "organisation",
                organisation,
                "amount",
                new Money(receipt.amountCents()).inFrench(),
                "invoiceNumber",
                oneLine(receipt.invoiceNumber()),
                "invoiceLabel",
                oneLine(receipt.invoiceLabel()),
                "paidAt",
                ParisTime.inFrench(receipt.paidAt()),
                "transaction",
                oneLine(receipt.transaction()),
                "link",
                invoiceAddress(message.invoiceId()));
    }

    private String invoiceAddress(String invoiceId) {
        return UriComponentsBuilder.fromUri(organisation.portalAddress())
                .pathSegment("factures", invoiceId)
                .encode()
                .toUriString();
    }

    /** A label of two lines could pass for a line of ours in the plain text. */
    private static String oneLine(String value) {
        return value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}

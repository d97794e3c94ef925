package fr.espacecitoyens.notification.receipt;

import static fr.espacecitoyens.notification.mail.Stationery.oneLine;

import fr.espacecitoyens.notification.mail.FrenchTime;
import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.Stationery;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.platform.Money;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The words of a receipt. */
@Component
class ReceiptLetter {

    private final Stationery stationery;

    ReceiptLetter(Stationery stationery) {
        this.stationery = stationery;
    }

    Letter write(Message message, Receipt receipt) {
        String amount = new Money(receipt.amountCents()).inFrench();
        String payment = Objects.requireNonNull(message.about().paymentId());
        return stationery.write(
                message.id(),
                receipt.email(),
                "Votre paiement de " + amount + " a bien été reçu",
                "receipt",
                Map.of(
                        "amount",
                        amount,
                        "number",
                        receipt.number() == null ? "" : oneLine(receipt.number()),
                        "lines",
                        receipt.lines().stream().map(this::line).toList(),
                        "paidAt",
                        FrenchTime.inFrench(receipt.paidAt()),
                        "transaction",
                        oneLine(receipt.transaction()),
                        "link",
                        link(receipt),
                        "file",
                        stationery.page("factures", "paiement", payment).toString()));
    }

    private Map<String, String> line(Receipt.Line line) {
        return Map.of(
                "number",
                oneLine(line.invoiceNumber()),
                "label",
                oneLine(line.invoiceLabel()),
                "amount",
                new Money(line.amountCents()).inFrench());
    }

    private String link(Receipt receipt) {
        return receipt.lines().size() == 1
                ? stationery.page("factures", receipt.lines().getFirst().invoiceId()).toString()
                : stationery.page("factures").toString();
    }
}

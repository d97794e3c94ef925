package fr.espacecitoyens.notification.receipt;

import static fr.espacecitoyens.notification.mail.Stationery.oneLine;

import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.ParisTime;
import fr.espacecitoyens.notification.mail.Stationery;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.platform.Money;
import java.util.Map;
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
        return stationery.write(
                message.id(),
                receipt.email(),
                "Votre paiement de " + amount + " a bien été reçu",
                "receipt",
                Map.of(
                        "amount",
                        amount,
                        "invoiceNumber",
                        oneLine(receipt.invoiceNumber()),
                        "invoiceLabel",
                        oneLine(receipt.invoiceLabel()),
                        "paidAt",
                        ParisTime.inFrench(receipt.paidAt()),
                        "transaction",
                        oneLine(receipt.transaction()),
                        "link",
                        stationery
                                .page("factures", message.about().invoices().getFirst().invoiceId())
                                .toString()));
    }
}

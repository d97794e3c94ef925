package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.notification.mail.FrenchTime;
import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.Stationery;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.platform.Money;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The words for money that is or was given back. */
@Component
class RefundLetter {

    private final Stationery stationery;

    RefundLetter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** The message's id: one for each time that money was taken in vain. */
    static String unappliedId(String paymentId, String transaction) {
        return "unapplied-" + paymentId + "-" + transaction;
    }

    /** The message's id: one for each refund. */
    static String refundId(String paymentId, String refundId) {
        return "refund-" + paymentId + "-" + refundId;
    }

    Letter unapplied(Message message, PaymentNotice notice) {
        String payment = paymentOf(message);
        String transaction = message.id().substring(unappliedId(payment, "").length());
        var taken = notice.ofTransaction(transaction).orElseThrow(RefundLetter::unknown);
        String amount = new Money(taken.amountCents()).inFrench();
        return stationery.write(
                message.id(),
                notice.email(),
                "Votre paiement de " + amount + " va vous être remboursé",
                "unapplied",
                Map.of(
                        "amount",
                        amount,
                        "takenAt",
                        FrenchTime.inFrench(taken.at()),
                        "transaction",
                        Stationery.oneLine(transaction),
                        "page",
                        page(payment)));
    }

    Letter refunded(Message message, PaymentNotice notice) {
        String payment = paymentOf(message);
        String id = message.id().substring(refundId(payment, "").length());
        var given = notice.refund(id).orElseThrow(RefundLetter::unknown);
        String amount = new Money(given.amountCents()).inFrench();
        return stationery.write(
                message.id(),
                notice.email(),
                "Nous vous avons remboursé " + amount,
                "refund",
                Map.of(
                        "amount",
                        amount,
                        "givenAt",
                        FrenchTime.inFrench(given.at()),
                        "page",
                        page(payment)));
    }

    /** Where the payment is shown. */
    private String page(String payment) {
        return stationery.page("factures", "paiement", payment).toString();
    }

    private static String paymentOf(Message message) {
        return Objects.requireNonNull(message.about().paymentId());
    }

    /** Payment-service told of it itself: asked again it will know it. */
    private static IllegalStateException unknown() {
        return new IllegalStateException("payment-service does not know of this money");
    }
}

package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.notification.connection.Neighbour;
import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.notification.message.Outgoing;
import fr.espacecitoyens.notification.message.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks payment-service what there is to say about a payment. */
@Component
class ReceiptWriter implements Writer {

    private final Neighbour paymentService;
    private final ReceiptLetter receipts;
    private final RefundLetter refunds;

    ReceiptWriter(Neighbour paymentService, ReceiptLetter receipts, RefundLetter refunds) {
        this.paymentService = paymentService;
        this.receipts = receipts;
        this.refunds = refunds;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.RECEIPT, Kind.UNAPPLIED, Kind.REFUND);
    }

    @Override
    public List<Outgoing> write(Message message) {
        String payment = Objects.requireNonNull(message.about().paymentId());
        Letter letter =
                switch (message.kind()) {
                    case UNAPPLIED -> refunds.unapplied(message, notice(payment));
                    case REFUND -> refunds.refunded(message, notice(payment));
                    default ->
                            receipts.write(
                                    message, ask(Receipt.class, "/receipts/{payment}", payment));
                };
        return List.of(new Outgoing(letter));
    }

    private PaymentNotice notice(String payment) {
        return ask(PaymentNotice.class, "/notices/{payment}", payment);
    }

    private <T> T ask(Class<T> type, String path, String payment) {
        return paymentService
                .get(type, path, payment)
                // It told of the payment itself: asked again it will know it.
                .orElseThrow(() -> new IllegalStateException("unknown payment"));
    }
}

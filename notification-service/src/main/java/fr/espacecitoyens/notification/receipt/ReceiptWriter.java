package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.notification.connection.Neighbour;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.notification.message.Outgoing;
import fr.espacecitoyens.notification.message.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks payment-service what a receipt has to say. */
@Component
class ReceiptWriter implements Writer {

    private final Neighbour paymentService;
    private final ReceiptLetter letter;

    ReceiptWriter(Neighbour paymentService, ReceiptLetter letter) {
        this.paymentService = paymentService;
        this.letter = letter;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.RECEIPT);
    }

    @Override
    public List<Outgoing> write(Message message) {
        String payment = Objects.requireNonNull(message.about().paymentId());
        Receipt receipt =
                paymentService
                        .get(Receipt.class, "/receipts/{paymentId}", payment)
                        // It told of the payment itself: asked again it will know it.
                        .orElseThrow(() -> new IllegalStateException("unknown payment"));
        return List.of(new Outgoing(letter.write(message, receipt)));
    }
}

package fr.espacecitoyens.payment.architecture.control.inbound;

import fr.espacecitoyens.payment.architecture.control.payable.PayableThatKnowsAttempts;
import fr.espacecitoyens.payment.architecture.control.paybox.Paybox;
import java.time.Instant;
import javax.crypto.Mac;

/** Breaks: nobody knows Paybox; keys stay with it; the clock is handed over; no circle. */
public record MessageThatKnowsPaybox(Paybox paybox, Mac mac, PayableThatKnowsAttempts payable) {

    Instant receivedAt() {
        return Instant.now();
    }
}

package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.notification.message.About;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.RecordMessage;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.util.regex.Pattern;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from the payment service what was paid. */
@Component
class PaymentListener {

    private static final String PAYMENT_SUCCEEDED =
            "fr.espacecitoyens.payment.payment-succeeded.v1";

    /** What we need of the event. The ids end up in a mail header and in a link. */
    record PaymentSucceeded(String paymentId, String invoiceId) {

        private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

        PaymentSucceeded {
            if (!ID.matcher(paymentId).matches() || !ID.matcher(invoiceId).matches()) {
                throw new IllegalArgumentException("not an id");
            }
        }
    }

    private final RecordMessage recordMessage;
    private final EventReader reader;

    PaymentListener(RecordMessage recordMessage, EventReader reader) {
        this.recordMessage = recordMessage;
        this.reader = reader;
    }

    @KafkaListener(topics = "payment.payments")
    void on(CloudEvent event) {
        if (event.getType().equals(PAYMENT_SUCCEEDED)) {
            var paid = reader.read(event, PaymentSucceeded.class);
            recordMessage.record(
                    "receipt-" + paid.paymentId(),
                    Kind.RECEIPT,
                    About.payment(paid.paymentId(), paid.invoiceId()));
        }
    }
}

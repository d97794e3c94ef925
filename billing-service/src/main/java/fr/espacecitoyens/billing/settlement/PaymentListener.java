package fr.espacecitoyens.billing.settlement;

import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from the payment service what was paid. */
@Component
class PaymentListener {

    private static final String PAYMENT_SUCCEEDED =
            "fr.espacecitoyens.payment.payment-succeeded.v1";

    /** What we need of the event. */
    record PaymentSucceeded(
            String paymentId, String invoiceId, long amountCents, Instant succeededAt) {

        Settlement settlement() {
            // The database keeps milliseconds; our own event must not tell of a finer time.
            return new Settlement(
                    paymentId,
                    amountCents,
                    succeededAt.truncatedTo(ChronoUnit.MILLIS),
                    Settlement.Means.ONLINE_CARD);
        }
    }

    private final SettleInvoice settleInvoice;
    private final EventReader reader;

    PaymentListener(SettleInvoice settleInvoice, EventReader reader) {
        this.settleInvoice = settleInvoice;
        this.reader = reader;
    }

    @KafkaListener(topics = "payment.payments")
    void on(CloudEvent event) {
        if (event.getType().equals(PAYMENT_SUCCEEDED)) {
            var paid = reader.read(event, PaymentSucceeded.class);
            settleInvoice.settle(paid.invoiceId(), paid.settlement());
        }
    }
}

package fr.espacecitoyens.billing.settlement;

import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.billing.invoice.Settlement.Means;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from the payment service what was paid. */
@Component
class PaymentListener {

    private static final String PAYMENT = "fr.espacecitoyens.payment.payment-";
    private static final String CARDS_ONLY = "paybox";

    /** What we need of a payment. */
    record PaymentSucceeded(
            String paymentId, List<Allocation> allocations, String provider, Instant succeededAt) {}

    record Allocation(String invoiceId, long amountCents) {}

    record PaymentRefunded(
            String refundId, long amountCents, String provider, Instant refundedAt) {}

    /** Without an invoice a refund is of money that never counted. */
    record RefundedInvoice(@Nullable String invoiceId) {}

    private final SettleInvoice settleInvoice;
    private final EventReader reader;

    PaymentListener(SettleInvoice settleInvoice, EventReader reader) {
        this.settleInvoice = settleInvoice;
        this.reader = reader;
    }

    @KafkaListener(topics = "payment.payments")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case PAYMENT + "succeeded.v1" -> {
                var paid = reader.read(event, PaymentSucceeded.class);
                for (Allocation part : paid.allocations()) {
                    settle(
                            part.invoiceId(),
                            paid.paymentId(),
                            part.amountCents(),
                            means(paid.provider()),
                            paid.succeededAt());
                }
            }
            case PAYMENT + "refunded.v1" -> {
                var given = reader.read(event, PaymentRefunded.class);
                String invoiceId = reader.readOptional(event, RefundedInvoice.class).invoiceId();
                if (invoiceId != null) {
                    settle(
                            invoiceId,
                            given.refundId(),
                            -given.amountCents(),
                            means(given.provider()),
                            given.refundedAt());
                }
            }
            default -> {
                // Only money that came or went concerns an invoice.
            }
        }
    }

    /** Paybox takes cards only; of any other provider nobody tells us how the payer paid there. */
    private static Means means(String provider) {
        return provider.equals(CARDS_ONLY) ? Means.ONLINE_CARD : Means.ONLINE;
    }

    private void settle(String invoiceId, String paymentId, long cents, Means means, Instant at) {
        // The database keeps milliseconds; our own event must not tell of a finer time.
        var millis = at.truncatedTo(ChronoUnit.MILLIS);
        settleInvoice.settle(invoiceId, new Settlement(paymentId, cents, millis, means));
    }
}

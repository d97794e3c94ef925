package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.notification.message.About;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.RecordMessage;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from the payment service what was paid, and what is or was given back. */
@Component
class PaymentListener {

    private static final String PAYMENT = "fr.espacecitoyens.payment.payment-";

    /** What we need of the events. The ids end up in a mail header and in a link. */
    record Succeeded(String paymentId, List<Allocation> allocations) {

        Succeeded {
            check(paymentId);
            allocations = List.copyOf(allocations);
        }

        List<String> invoiceIds() {
            return allocations.stream().map(Allocation::invoiceId).toList();
        }
    }

    record Allocation(String invoiceId) {

        Allocation {
            check(invoiceId);
        }
    }

    record Unapplied(String paymentId, String transaction, List<String> invoiceIds) {

        Unapplied {
            check(paymentId);
            check(transaction);
            invoiceIds = List.copyOf(invoiceIds);
            invoiceIds.forEach(PaymentListener::check);
        }
    }

    record Refunded(String paymentId, String refundId) {

        Refunded {
            check(paymentId);
            check(refundId);
        }
    }

    /** Nothing for money that had counted for no invoice. */
    record RefundedInvoice(@Nullable String invoiceId) {

        RefundedInvoice {
            if (invoiceId != null) {
                check(invoiceId);
            }
        }

        List<String> ids() {
            return invoiceId == null ? List.of() : List.of(invoiceId);
        }
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final RecordMessage recordMessage;
    private final EventReader reader;

    PaymentListener(RecordMessage recordMessage, EventReader reader) {
        this.recordMessage = recordMessage;
        this.reader = reader;
    }

    @KafkaListener(topics = "payment.payments")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case PAYMENT + "succeeded.v1" -> {
                var paid = reader.read(event, Succeeded.class);
                record(
                        "receipt-" + paid.paymentId(),
                        Kind.RECEIPT,
                        paid.paymentId(),
                        paid.invoiceIds());
            }
            case PAYMENT + "unapplied.v1" -> {
                var taken = reader.read(event, Unapplied.class);
                record(
                        RefundLetter.unappliedId(taken.paymentId(), taken.transaction()),
                        Kind.UNAPPLIED,
                        taken.paymentId(),
                        taken.invoiceIds());
            }
            case PAYMENT + "refunded.v1" -> {
                var given = reader.read(event, Refunded.class);
                record(
                        RefundLetter.refundId(given.paymentId(), given.refundId()),
                        Kind.REFUND,
                        given.paymentId(),
                        reader.readOptional(event, RefundedInvoice.class).ids());
            }
            default -> {
                // Nobody needs a message that a payment has begun, or came to nothing.
            }
        }
    }

    private void record(String id, Kind kind, String paymentId, List<String> invoiceIds) {
        recordMessage.record(id, kind, About.payment(paymentId, invoiceIds));
    }

    private static void check(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id");
        }
    }
}

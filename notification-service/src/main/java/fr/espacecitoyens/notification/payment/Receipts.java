package fr.espacecitoyens.notification.payment;

/** Where receipts are asked for. */
@FunctionalInterface
public interface Receipts {

    /** What was answered. That nobody answers is an exception, and says nothing of the payment. */
    sealed interface Answer {

        /** It is known. */
        record Found(Receipt receipt) implements Answer {}

        /** Nobody made such a payment. */
        record Unknown() implements Answer {}
    }

    /** Asks for the receipt of one payment. */
    Answer of(String paymentId);
}

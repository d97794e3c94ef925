package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.closing.Statement.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is known here besides the journal. */
interface Books {

    /** Money that a payment of ours knows of; cents are less than nothing where it went back. */
    record Known(String paymentId, LocalDate day, long cents) {}

    /** A part of a payment, or of a refund of it, by which an invoice is owed less or more. */
    record Part(String transaction, String paymentId, String invoiceId, long cents) {

        /** Of a refund the number may be told by one book only. */
        boolean isSameAs(Part other) {
            return paymentId.equals(other.paymentId)
                    && invoiceId.equals(other.invoiceId)
                    && cents == other.cents;
        }
    }

    /** The payment with this reference of the shop. */
    Optional<String> paymentOf(String reference);

    /** What a line of the provider's file is about, on whatever day. */
    Optional<Known> known(Line line);

    /** Whether the closing of another day has said already that this money is of that day there. */
    boolean isNamedElsewhere(Known money);

    /** What moved on a day and billing has counted. */
    List<Part> onInvoices(LocalDate day);
}

package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.closing.Books.Known;
import fr.espacecitoyens.payment.closing.Books.Part;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something on which provider, journal and invoices do not say the same.
 *
 * @param transaction the provider's number; null where it did not tell it
 * @param paymentId null if no payment of ours is known
 * @param providerCents what the provider's file says; null if nothing
 * @param ourCents what the journal says, or the invoice should; null if nothing
 * @param invoiceId where an invoice is concerned
 * @param line of the file, where it cannot be read
 * @param otherDay the day that one of both gives it, where that is not the day that is closed
 */
record Difference(
        Kind kind,
        @Nullable String transaction,
        @Nullable String paymentId,
        @Nullable Long providerCents,
        @Nullable Long ourCents,
        @Nullable String invoiceId,
        @Nullable Integer line,
        @Nullable LocalDate otherDay) {

    enum Kind {
        /** Nobody understands this line of the file. */
        UNREADABLE,
        /** The provider moved money that the journal does not have. */
        NOT_IN_JOURNAL,
        /** Both have it, by different days: nothing is missing. */
        OTHER_DAY,
        /** The provider's file does not have it. */
        NOT_AT_PROVIDER,
        /** Both have it, with different amounts. */
        OTHER_AMOUNT,
        /** Billing has not counted it for its invoice. */
        NOT_ON_INVOICE,
        /** Billing has counted it for its invoice, and the journal does not have it. */
        ON_INVOICE_ONLY
    }

    static Difference unreadable(int line) {
        return new Difference(Kind.UNREADABLE, null, null, null, null, null, line, null);
    }

    static Difference ofTransaction(
            Kind kind,
            String transaction,
            @Nullable String paymentId,
            @Nullable Long providerCents,
            @Nullable Long ourCents,
            @Nullable LocalDate otherDay) {
        return new Difference(
                kind,
                orNull(transaction),
                paymentId,
                providerCents,
                ourCents,
                null,
                null,
                otherDay);
    }

    static Difference ofInvoice(Kind kind, Part part) {
        return new Difference(
                kind,
                orNull(part.transaction()),
                part.paymentId(),
                null,
                part.cents(),
                part.invoiceId(),
                null,
                null);
    }

    /** Whether it says that this money is of another day at the provider. */
    boolean isOtherDayOf(Known money) {
        return kind == Kind.OTHER_DAY
                && money.paymentId().equals(paymentId)
                && money.day().equals(otherDay)
                && Objects.equals(money.cents(), providerCents);
    }

    private static @Nullable String orNull(String transaction) {
        return transaction.isEmpty() ? null : transaction;
    }
}

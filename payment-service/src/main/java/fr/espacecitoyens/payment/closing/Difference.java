package fr.espacecitoyens.payment.closing;

import org.jspecify.annotations.Nullable;

/**
 * Something on which provider, journal and invoices do not say the same.
 *
 * @param transaction the provider's number
 * @param paymentId null if no payment of ours is known
 * @param providerCents what the provider's file says; null if nothing
 * @param ourCents what the journal says, or the invoice should; null if nothing
 * @param invoiceId where an invoice is concerned
 * @param line of the file, where it cannot be read
 */
record Difference(
        Kind kind,
        @Nullable String transaction,
        @Nullable String paymentId,
        @Nullable Long providerCents,
        @Nullable Long ourCents,
        @Nullable String invoiceId,
        @Nullable Integer line) {

    enum Kind {
        /** Nobody understands this line of the file. */
        UNREADABLE,
        /** The provider moved money of which nothing is known here. */
        NOT_IN_JOURNAL,
        /** Known here, by another day. */
        OTHER_DAY,
        /** The provider's file does not have it. */
        NOT_AT_PROVIDER,
        /** Both have it, with different amounts. */
        OTHER_AMOUNT,
        /** Billing has not counted it for its invoice. */
        NOT_ON_INVOICE
    }

    static Difference unreadable(int line) {
        return new Difference(Kind.UNREADABLE, null, null, null, null, null, line);
    }

    static Difference ofTransaction(
            Kind kind,
            String transaction,
            @Nullable String paymentId,
            @Nullable Long providerCents,
            @Nullable Long ourCents) {
        return new Difference(kind, transaction, paymentId, providerCents, ourCents, null, null);
    }

    static Difference notOnInvoice(
            String transaction, String paymentId, String invoiceId, long cents) {
        return new Difference(
                Kind.NOT_ON_INVOICE, transaction, paymentId, null, cents, invoiceId, null);
    }
}

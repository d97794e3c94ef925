package fr.espacecitoyens.billing.invoice;

import org.jspecify.annotations.Nullable;

/**
 * The words at the head of an invoice.
 *
 * @param addressee whom it is addressed to, as on the envelope: the payer
 * @param beneficiary who was served, if that is somebody else than the payer
 * @param label what it is about
 * @param period what time it covers, in words: « Janvier 2020 »
 */
public record Heading(String addressee, @Nullable String beneficiary, String label, String period) {

    /** Of an invoice whose payer is the person served. */
    public Heading(String addressee, String label, String period) {
        this(addressee, null, label, period);
    }

    /** Whom people look for: the person served. */
    public String person() {
        return beneficiary == null ? addressee : beneficiary;
    }
}

package fr.espacecitoyens.payment.attempt;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What is to be paid, by whom.
 *
 * @param reference the provider's name for the attempt: unguessable, never used again
 * @param email where the provider and we send the receipts
 */
public record Purchase(
        @Indexed(unique = true) String reference,
        String invoiceId,
        String citizenId,
        long amountCents,
        String email) {

    Purchase withEmail(String other) {
        return new Purchase(reference, invoiceId, citizenId, amountCents, other);
    }

    /** Everything but the person. */
    @Override
    public String toString() {
        return "Purchase[invoiceId=" + invoiceId + ", amountCents=" + amountCents + "]";
    }
}

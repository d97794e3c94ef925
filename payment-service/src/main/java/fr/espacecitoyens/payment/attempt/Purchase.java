package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What is to be paid, by whom, through whom.
 *
 * @param reference the provider's name for the attempt: unguessable, never used again
 * @param allocations one for each invoice
 * @param operation the provider's own name for it, where it gives one before anything is paid
 * @param email where the provider and we send the receipts
 */
public record Purchase(
        @Indexed(unique = true) String reference,
        List<Allocation> allocations,
        String citizenId,
        String email,
        ProviderName provider,
        @Nullable @Indexed(unique = true, sparse = true) String operation) {

    public Purchase {
        allocations = List.copyOf(allocations);
    }

    public long amountCents() {
        return Allocation.sum(allocations);
    }

    public List<String> invoiceIds() {
        return allocations.stream().map(Allocation::invoiceId).toList();
    }

    Purchase withEmail(String other) {
        return new Purchase(reference, allocations, citizenId, other, provider, operation);
    }

    Purchase withOperation(@Nullable String given) {
        return new Purchase(reference, allocations, citizenId, email, provider, given);
    }

    /** Everything but the person. */
    @Override
    public String toString() {
        return "Purchase" + allocations;
    }
}

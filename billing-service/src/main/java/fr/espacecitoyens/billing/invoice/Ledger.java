package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.platform.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to an invoice since it was issued.
 *
 * @param settlements in the order in which they were counted
 * @param cancelledAt null for an invoice that stands
 */
public record Ledger(List<Settlement> settlements, @Nullable Instant cancelledAt) {

    static final Ledger EMPTY = new Ledger(List.of(), null);

    public Ledger {
        settlements = List.copyOf(settlements);
    }

    Money settled() {
        return settlements.stream()
                .map(settlement -> new Money(settlement.amountCents()))
                .reduce(Money.ZERO, Money::plus);
    }

    boolean counts(String paymentId) {
        return settlements.stream().anyMatch(s -> s.paymentId().equals(paymentId));
    }

    Ledger with(Settlement settlement) {
        return new Ledger(
                Stream.concat(settlements.stream(), Stream.of(settlement)).toList(), cancelledAt);
    }
}

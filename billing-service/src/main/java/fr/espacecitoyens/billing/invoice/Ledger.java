package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.platform.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The money that came in for an invoice.
 *
 * @param settlements in the order in which they were counted
 */
public record Ledger(List<Settlement> settlements) {

    static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        settlements = List.copyOf(settlements);
    }

    Money settled() {
        return settlements.stream()
                .map(settlement -> new Money(settlement.amountCents()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** In the order in which the money came. */
    public List<Settlement> inOrder() {
        return settlements.stream().sorted(Comparator.comparing(Settlement::settledAt)).toList();
    }

    boolean counts(String paymentId) {
        return settlements.stream().anyMatch(s -> s.paymentId().equals(paymentId));
    }

    Ledger with(Settlement settlement) {
        return new Ledger(Stream.concat(settlements.stream(), Stream.of(settlement)).toList());
    }
}

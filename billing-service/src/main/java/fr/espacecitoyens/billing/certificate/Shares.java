package fr.espacecitoyens.billing.certificate;

import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount by what it was for.
 *
 * @param cents cents of euro; no entry stands for nothing
 */
record Shares(Map<Nature, Long> cents) {

    static final Shares NONE = new Shares(Map.of());

    Shares {
        cents = Map.copyOf(cents);
    }

    /** One amount; what the sender says nothing of counts as something else. */
    static Shares of(@Nullable Nature nature, long amount) {
        return new Shares(Map.of(nature == null ? Nature.OTHER : nature, amount));
    }

    Shares plus(Shares other) {
        Map<Nature, Long> sum = new EnumMap<>(Nature.class);
        sum.putAll(cents);
        other.cents.forEach((nature, amount) -> sum.merge(nature, amount, Math::addExact));
        sum.values().removeIf(amount -> amount == 0);
        return new Shares(sum);
    }

    Shares minus(Shares other) {
        Map<Nature, Long> negative = new EnumMap<>(Nature.class);
        other.cents.forEach((nature, amount) -> negative.put(nature, -amount));
        return plus(new Shares(negative));
    }

    long of(Nature nature) {
        return cents.getOrDefault(nature, 0L);
    }

    long total() {
        return cents.values().stream().mapToLong(Long::longValue).sum();
    }
}

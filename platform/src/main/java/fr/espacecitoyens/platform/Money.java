package fr.espacecitoyens.platform;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * An amount of euros.
 *
 * @param cents the amount in cents; negative for what is owed back
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** The sum; throws ArithmeticException beyond what a long holds. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** The difference; throws ArithmeticException beyond what a long holds. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public boolean isPositive() {
        return cents > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** As a French reader expects it: « 1 234,56 € », with spaces that do not break. */
    public String inFrench() {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(BigDecimal.valueOf(cents, 2));
    }

    @Override
    public String toString() {
        return inFrench();
    }
}

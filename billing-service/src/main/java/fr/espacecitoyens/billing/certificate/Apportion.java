package fr.espacecitoyens.billing.certificate;

import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * Says what a part of an invoice was paid for: as much of each nature as that nature has of the
 * whole, to the cent. What is lost by rounding goes to whoever lost most, so that the parts add up,
 * and a whole invoice gives just its lines.
 */
final class Apportion {

    private Apportion() {}

    /**
     * The shares of what has been paid so far.
     *
     * @param whole the invoice's lines by nature; their sum is positive
     * @param paid between nothing and that sum
     */
    static Shares of(Shares whole, long paid) {
        long total = whole.total();
        Map<Nature, Long> parts = new EnumMap<>(Nature.class);
        Map<Nature, Long> lost = new EnumMap<>(Nature.class);
        whole.cents()
                .forEach((nature, cents) -> {
                    var exact = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(paid));
                    var rest = exact.mod(BigInteger.valueOf(total));
                    var part = exact.subtract(rest).divide(BigInteger.valueOf(total));
                    parts.put(nature, part.longValueExact());
                    lost.put(nature, rest.longValueExact());
                });
        long missing = paid - parts.values().stream().mapToLong(Long::longValue).sum();
        lost.entrySet().stream()
                .sorted(
                        Map.Entry.<Nature, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(missing)
                .forEach(entry -> parts.merge(entry.getKey(), 1L, Long::sum));
        return Shares.NONE.plus(new Shares(parts));
    }
}

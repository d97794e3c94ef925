package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.closing.Difference.Kind;
import fr.espacecitoyens.payment.journal.Movement;
import fr.espacecitoyens.payment.payable.Allocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what the three say of a day. */
final class Match {

    /** What else is known here. */
    interface Books {

        /** The payment of a transaction that is not of this day. */
        Optional<String> paymentOf(String transaction);

        /** Whether billing has counted this part of a movement. */
        boolean isOnInvoice(Movement movement, Allocation part);
    }

    /** What the journal says of one transaction; cents are less than nothing where money went. */
    private record Ours(String paymentId, long cents) {

        Ours plus(Ours other) {
            return new Ours(paymentId, Math.addExact(cents, other.cents()));
        }
    }

    private final LocalDate day;
    private final Books books;

    Match(LocalDate day, Books books) {
        this.day = day;
        this.books = books;
    }

    List<Difference> compare(Statement statement, List<Movement> movements) {
        List<Difference> found = new ArrayList<>();
        statement.unreadable().forEach(line -> found.add(Difference.unreadable(line)));
        Map<String, Long> theirs = theirs(statement);
        Map<String, Ours> ours = ours(movements);
        theirs.forEach((transaction, cents) -> {
            Ours known = ours.remove(transaction);
            if (known == null) {
                found.add(unknown(transaction, cents));
            } else if (known.cents() != cents) {
                found.add(
                        Difference.ofTransaction(
                                Kind.OTHER_AMOUNT,
                                transaction,
                                known.paymentId(),
                                cents,
                                known.cents()));
            }
        });
        ours.forEach((transaction, one) ->
                found.add(
                        Difference.ofTransaction(
                                Kind.NOT_AT_PROVIDER,
                                transaction,
                                one.paymentId(),
                                null,
                                one.cents())));
        movements.forEach(movement -> found.addAll(notOnInvoices(movement)));
        return found;
    }

    private Difference unknown(String transaction, long cents) {
        String payment = books.paymentOf(transaction).orElse(null);
        Kind kind = payment == null ? Kind.NOT_IN_JOURNAL : Kind.OTHER_DAY;
        return Difference.ofTransaction(kind, transaction, payment, cents, null);
    }

    /** A line that stands there twice counts twice: that is a difference, too. */
    private Map<String, Long> theirs(Statement statement) {
        Map<String, Long> all = new LinkedHashMap<>();
        statement.lines().stream()
                .filter(line -> line.day().equals(day))
                .forEach(line -> all.merge(bare(line.transaction()), line.cents(), Math::addExact));
        return all;
    }

    /** What counts and what does not of the same transaction is one amount at the provider. */
    private static Map<String, Ours> ours(List<Movement> movements) {
        Map<String, Ours> all = new LinkedHashMap<>();
        for (Movement movement : movements) {
            var origin = movement.origin();
            long sign = movement.kind() == Movement.Kind.REFUNDED ? -1 : 1;
            all.merge(
                    bare(origin.transaction()),
                    new Ours(origin.paymentId(), sign * movement.amountCents()),
                    Ours::plus);
        }
        return all;
    }

    private List<Difference> notOnInvoices(Movement movement) {
        var origin = movement.origin();
        return movement.parts().stream()
                .filter(part -> !books.isOnInvoice(movement, part))
                .map(part ->
                        Difference.notOnInvoice(
                                origin.transaction(),
                                origin.paymentId(),
                                part.invoiceId(),
                                part.amountCents()))
                .toList();
    }

    /** The provider writes the same number with zeros in front, or without. */
    static String bare(String transaction) {
        return transaction.replaceFirst("^0+(?=.)", "");
    }
}

package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.closing.Books.Known;
import fr.espacecitoyens.payment.closing.Difference.Kind;
import fr.espacecitoyens.payment.closing.Statement.Line;
import fr.espacecitoyens.payment.journal.Movement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what the provider and the journal say of a day. */
final class Match {

    /**
     * What the journal says of one transaction.
     *
     * @param number empty where the provider did not tell it
     * @param cents less than nothing where money went
     */
    private record Ours(String number, String paymentId, long cents) {

        static Ours of(Movement movement) {
            var origin = movement.origin();
            boolean isOut = movement.kind() == Movement.Kind.REFUNDED;
            return new Ours(
                    Statement.bare(origin.transaction()),
                    origin.paymentId(),
                    isOut ? -movement.amountCents() : movement.amountCents());
        }

        Ours plus(Ours other) {
            return new Ours(number, paymentId, Math.addExact(cents, other.cents()));
        }

        Difference difference(Kind kind, @Nullable Line line, @Nullable LocalDate otherDay) {
            Long theirs = line == null ? null : line.cents();
            return Difference.ofTransaction(kind, number, paymentId, theirs, cents, otherDay);
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
        Map<String, Line> theirs = theirs(statement);
        List<Ours> missing = new ArrayList<>();
        for (Ours one : ours(movements)) {
            Line line = take(theirs, one);
            if (line == null) {
                missing.add(one);
            } else if (line.cents() != one.cents()) {
                found.add(one.difference(Kind.OTHER_AMOUNT, line, null));
            }
        }
        theirs.values().forEach(line -> found.add(notInJournal(line)));
        missing.forEach(one -> notAtProvider(one, statement).ifPresent(found::add));
        return found;
    }

    /** A line that stands there twice counts twice: that is a difference, too. */
    private Map<String, Line> theirs(Statement statement) {
        Map<String, Line> all = new LinkedHashMap<>();
        statement.lines().stream()
                .filter(line -> line.day().equals(day))
                .forEach(line -> all.merge(line.number(), line, Line::plus));
        return all;
    }

    /**
     * What counts and what does not of the same transaction is one amount at the provider. Those
     * without a number come last, to find a line that is no other's.
     */
    private static List<Ours> ours(List<Movement> movements) {
        Map<String, Ours> numbered = new LinkedHashMap<>();
        List<Ours> others = new ArrayList<>();
        for (Movement movement : movements) {
            Ours one = Ours.of(movement);
            if (one.number().isEmpty()) {
                others.add(one);
            } else {
                numbered.merge(one.number(), one, Ours::plus);
            }
        }
        List<Ours> all = new ArrayList<>(numbered.values());
        all.addAll(others);
        return all;
    }

    private @Nullable Line take(Map<String, Line> theirs, Ours one) {
        String number =
                one.number().isEmpty()
                        ? theirs.values().stream()
                                .filter(line -> isAbout(line, one))
                                .map(Line::number)
                                .findFirst()
                                .orElse("")
                        : one.number();
        return theirs.remove(number);
    }

    /** The same money, to all that is known without a number. */
    private boolean isAbout(Line line, Ours one) {
        return line.cents() == one.cents()
                && books.paymentOf(line.reference()).filter(one.paymentId()::equals).isPresent();
    }

    private Difference notInJournal(Line line) {
        Optional<Known> known = books.known(line);
        String payment = known.map(Known::paymentId).orElse(null);
        LocalDate otherDay = known.map(Known::day).orElse(day);
        if (otherDay.equals(day)) {
            return Difference.ofTransaction(
                    Kind.NOT_IN_JOURNAL, line.number(), payment, line.cents(), null, null);
        }
        Long ours = known.map(Known::cents).orElse(null);
        boolean isSame = ours != null && ours == line.cents();
        return Difference.ofTransaction(
                isSame ? Kind.OTHER_DAY : Kind.OTHER_AMOUNT,
                line.number(),
                payment,
                line.cents(),
                ours,
                otherDay);
    }

    /** Nothing if the provider has it by a day whose closing says so. */
    private Optional<Difference> notAtProvider(Ours one, Statement statement) {
        if (books.isNamedElsewhere(new Known(one.paymentId(), day, one.cents()))) {
            return Optional.empty();
        }
        return Optional.of(
                statement.lines().stream()
                        .filter(line -> !line.day().equals(day))
                        .filter(line ->
                                one.number().isEmpty()
                                        ? isAbout(line, one)
                                        : line.number().equals(one.number())
                                                && line.cents() == one.cents())
                        .findFirst()
                        .map(line -> one.difference(Kind.OTHER_DAY, line, line.day()))
                        .orElseGet(() -> one.difference(Kind.NOT_AT_PROVIDER, null, null)));
    }
}

package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.journal.Movement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How a day was closed.
 *
 * @param day as 2026-11-22
 * @param by the subject of the token of whoever did it last
 * @param provider what its file says of the day; null without a file
 * @param journal what the journal says of it, as far as that provider is concerned
 * @param unlisted what the journal says of providers of which no file can be read
 * @param ignored lines of the file that are of other days
 * @param runs each time that it was closed, the oldest first
 */
@Document("closings")
record Closing(
        @Id String day,
        Instant at,
        String by,
        @Nullable Sums provider,
        Sums journal,
        List<Unlisted> unlisted,
        int ignored,
        List<Difference> differences,
        List<Run> runs) {

    Closing {
        differences = List.copyOf(differences);
        // Days that were closed earlier do not have these.
        unlisted = List.copyOf(Objects.requireNonNullElse(unlisted, List.of()));
        runs = List.copyOf(Objects.requireNonNullElse(runs, List.of()));
    }

    /**
     * A provider that publishes no form of a file: its payments are compared with invoices only.
     */
    record Unlisted(String provider, Sums journal) {}

    /**
     * One time that the day was closed.
     *
     * @param differences how many there were
     */
    record Run(Instant at, String by, int differences) {}

    Run run() {
        return new Run(at, by, differences.size());
    }

    /**
     * In cents.
     *
     * @param in money that came
     * @param out money that went back
     */
    record Sums(int count, long in, long out) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(long cents) {
            return cents < 0
                    ? new Sums(count + 1, in, Math.subtractExact(out, cents))
                    : new Sums(count + 1, Math.addExact(in, cents), out);
        }

        static Sums of(List<Statement.Line> lines) {
            Sums sums = NONE;
            for (Statement.Line line : lines) {
                sums = sums.plus(line.cents());
            }
            return sums;
        }

        static Sums ofMovements(List<Movement> movements) {
            Sums sums = NONE;
            for (Movement movement : movements) {
                boolean isOut = movement.kind() == Movement.Kind.REFUNDED;
                sums = sums.plus(isOut ? -movement.amountCents() : movement.amountCents());
            }
            return sums;
        }
    }
}

package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.journal.Movement;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How a day was closed. Closing it again takes the place of what was found before.
 *
 * @param day as 2026-11-22
 * @param by the subject of the token of whoever did it
 * @param provider what its file says of the day
 * @param journal what the journal says of it
 * @param ignored lines of the file that are of other days
 */
@Document("closings")
record Closing(
        @Id String day,
        Instant at,
        String by,
        Sums provider,
        Sums journal,
        int ignored,
        List<Difference> differences) {

    Closing {
        differences = List.copyOf(differences);
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

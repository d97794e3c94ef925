package fr.espacecitoyens.payment.journal;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What an entry counts on from the one before it.
 *
 * @param writtenAt never before that of an earlier entry
 * @param entries movements of the day so far
 * @param sums of the day so far
 * @param receipts the last receipt's number in the year
 */
record Running(Instant writtenAt, long entries, Sums sums, long receipts) {

    /** In cents. */
    record Sums(long applied, long unapplied, long refunded) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(Movement movement) {
            long more = movement.amountCents();
            return switch (movement.kind()) {
                case APPLIED -> new Sums(Math.addExact(applied, more), unapplied, refunded);
                case UNAPPLIED -> new Sums(applied, Math.addExact(unapplied, more), refunded);
                case REFUNDED -> new Sums(applied, unapplied, Math.addExact(refunded, more));
            };
        }
    }

    static Running start(Instant now) {
        return new Running(now, 0, Sums.NONE, 0);
    }

    LocalDate day() {
        return ParisTime.day(writtenAt);
    }

    /** The clock of another instance may be ahead of ours: its time is kept until ours is there. */
    private Instant notBefore(Instant now) {
        return now.isBefore(writtenAt) ? writtenAt : now;
    }

    boolean isOver(Instant now) {
        return ParisTime.day(now).isAfter(day());
    }

    Running plus(Movement movement, Instant now) {
        long more = movement.kind() == Movement.Kind.APPLIED ? 1 : 0;
        return new Running(notBefore(now), entries + 1, sums.plus(movement), receipts + more);
    }

    /** A new year counts its receipts from one. */
    Running nextDay(Instant now) {
        var next = new Running(now, 0, Sums.NONE, receipts);
        return next.day().getYear() == day().getYear() ? next : start(now);
    }

    String receiptNumber() {
        return "R%d-%06d".formatted(day().getYear(), receipts);
    }
}

package fr.espacecitoyens.payment.journal;

import fr.espacecitoyens.payment.journal.Movement.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the journal.
 *
 * @param sequence from one, without gaps
 * @param line the text that is hashed, which ends with the hash of the line before it
 * @param hash SHA-256 of the line in UTF-8, as 64 hexadecimal digits
 */
@Document("journal")
record Entry(@Id long sequence, Keys keys, String line, String hash, Running running) {

    /**
     * What may be in the journal once only.
     *
     * @param receiptOf the payment, where the entry numbers its receipt
     * @param receipt that number
     * @param day where the entry closes a day
     */
    record Keys(
            @Indexed(unique = true) String eventId,
            @Nullable @Indexed(unique = true, sparse = true) String receiptOf,
            @Nullable @Indexed(unique = true, sparse = true) String receipt,
            @Nullable @Indexed(unique = true, sparse = true) String day) {}

    static Entry first(Movement movement, Instant now) {
        return of(0, Line.NOTHING_BEFORE, Running.start(now).plus(movement, now), movement);
    }

    Entry next(Movement movement, Instant now) {
        return of(sequence, hash, running.plus(movement, now), movement);
    }

    private static Entry of(long last, String before, Running running, Movement movement) {
        var origin = movement.origin();
        boolean isReceipt = movement.kind() == Kind.APPLIED;
        var keys =
                new Keys(
                        origin.eventId(),
                        isReceipt ? origin.paymentId() : null,
                        isReceipt ? running.receiptNumber() : null,
                        null);
        String line = Line.of(last + 1, running, movement, before);
        return new Entry(last + 1, keys, line, Line.hash(line), running);
    }

    /** Closes the day of this entry. */
    Entry closing(Instant now) {
        String day = running.day().toString();
        var next = running.nextDay(now);
        String line = Line.closing(sequence + 1, next.writtenAt(), running, hash);
        var keys = new Keys("day " + day, null, null, day);
        return new Entry(sequence + 1, keys, line, Line.hash(line), next);
    }

    /** As it stands in the exported file. */
    String text() {
        return line + " " + hash;
    }
}

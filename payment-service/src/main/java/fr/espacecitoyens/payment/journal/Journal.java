package fr.espacecitoyens.payment.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes the journal. Several instances may: an entry counts only if nobody wrote since its
 * predecessor was read, else it is made anew.
 */
@Component
public class Journal {

    private final Entries entries;
    private final Clock clock;

    Journal(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Writes a movement, once.
     *
     * @throws IllegalStateException if the payment has succeeded before by another event
     */
    void write(Movement movement) {
        boolean written = false;
        while (!written) {
            written = isKnown(movement) || entries.add(next(movement));
        }
    }

    /** What the journal's next entry is: the movement, in a day that is not yet over. */
    private Entry next(Movement movement) {
        Instant now = now();
        return closeDay(now)
                .map(last -> last.next(movement, now))
                .orElseGet(() -> Entry.first(movement, now));
    }

    /** Closes the day of the last entry if it is over, so that no later entry belongs to it. */
    void closeDay() {
        closeDay(now());
    }

    /** Gives the last entry, whose day is not over. */
    private Optional<Entry> closeDay(Instant now) {
        var last = entries.last();
        while (last.filter(entry -> entry.running().isOver(now)).isPresent()) {
            entries.add(last.get().closing(now));
            last = entries.last();
        }
        return last;
    }

    /**
     * Where a receipt stands in the journal.
     *
     * @param hash of its line
     */
    public record ReceiptEntry(String number, String paymentId, String hash) {

        static ReceiptEntry of(Entry entry) {
            var keys = entry.keys();
            return new ReceiptEntry(
                    Objects.requireNonNull(keys.receipt()),
                    Objects.requireNonNull(keys.receiptOf()),
                    entry.hash());
        }
    }

    /** The entry of a payment's receipt, as soon as its success is written. */
    public Optional<ReceiptEntry> receiptOf(String paymentId) {
        return entries.receiptOf(paymentId).map(ReceiptEntry::of);
    }

    /** The entry of the receipt with this number. */
    public Optional<ReceiptEntry> receipt(String number) {
        return entries.receipt(number).map(ReceiptEntry::of);
    }

    private boolean isKnown(Movement movement) {
        var origin = movement.origin();
        if (entries.ofEvent(origin.eventId()).isPresent()) {
            return true;
        }
        if (movement.kind() == Movement.Kind.APPLIED
                && entries.receiptOf(origin.paymentId())
                        .filter(entry -> !entry.keys().eventId().equals(origin.eventId()))
                        .isPresent()) {
            throw new IllegalStateException("a payment succeeded twice");
        }
        return false;
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

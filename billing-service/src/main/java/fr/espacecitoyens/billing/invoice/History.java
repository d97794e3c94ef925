package fr.espacecitoyens.billing.invoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All changes of an invoice, the oldest first, and when it was sent.
 *
 * @param changes at least that it was issued
 * @param deliveries the e-mails that brought it to somebody who gets no paper
 */
public record History(List<Change> changes, List<Delivery> deliveries) {

    public History {
        changes = List.copyOf(changes);
        // Not there in what was stored before invoices went out by e-mail.
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
    }

    /** Of an invoice that never went out by e-mail. */
    public History(List<Change> changes) {
        this(changes, List.of());
    }

    /** How often the invoice was changed: tells consumers which of two events is the later one. */
    public int revision() {
        return changes.size() - 1;
    }

    History with(Change change) {
        return new History(Stream.concat(changes.stream(), Stream.of(change)).toList(), deliveries);
    }

    History with(Delivery delivery) {
        return new History(
                changes, Stream.concat(deliveries.stream(), Stream.of(delivery)).toList());
    }

    boolean knows(Delivery delivery) {
        return deliveries.stream().anyMatch(d -> d.messageId().equals(delivery.messageId()));
    }

    /** The cancellation that holds; empty when it was taken back, or there was none. */
    Optional<Change> cancellation() {
        Change last = null;
        for (Change change : changes) {
            last =
                    switch (change.kind()) {
                        case CANCELLED -> change;
                        case CORRECTED, REINSTATED -> null;
                        case ISSUED, REFERRED_TO_TREASURY -> last;
                    };
        }
        return Optional.ofNullable(last);
    }

    /** Whether the invoice no longer holds. */
    public boolean isCancelled() {
        return cancellation().isPresent();
    }

    boolean isReferredToTreasury() {
        return changes.stream().anyMatch(c -> c.kind() == Change.Kind.REFERRED_TO_TREASURY);
    }

    /** Whether the import that issued the invoice was undone: sent again, it counts again. */
    boolean isWithdrawn() {
        return cancellation()
                .filter(c -> isBroughtBy(c.importId()) && c.replacedBy() == null)
                .isPresent();
    }

    /** Whether this import made the invoice valid. */
    boolean isBroughtBy(@Nullable String importId) {
        return importId != null
                && changes.stream()
                        .anyMatch(c ->
                                importId.equals(c.importId())
                                        && (c.kind() == Change.Kind.ISSUED
                                                || c.kind() == Change.Kind.REINSTATED));
    }
}

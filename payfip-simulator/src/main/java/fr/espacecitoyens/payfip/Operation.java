package fr.espacecitoyens.payfip;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was asked for.
 *
 * @param end null while nothing has come of it
 * @param notices what the creditor is told, the oldest first
 */
record Operation(
        String idOp, Order order, Instant openedAt, @Nullable End end, List<Notice> notices) {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Duration PAYABLE = Duration.ofMinutes(15);

    /**
     * What came of it.
     *
     * @param numauto empty if no money was taken
     */
    record End(Result result, String numauto, Instant at) {}

    /** A book that is older than its notices has none. */
    Operation {
        notices = List.copyOf(Objects.requireNonNullElse(notices, List.of()));
    }

    Operation ending(End other, List<Notice> toBeSent) {
        var all = new ArrayList<>(notices);
        all.addAll(toBeSent);
        return new Operation(idOp, order, openedAt, other, all);
    }

    Operation withNotices(UnaryOperator<Notice> change) {
        return new Operation(idOp, order, openedAt, end, notices.stream().map(change).toList());
    }

    boolean isPayable(Instant now) {
        boolean ended = end != null && end.result().isFinal();
        return !ended && now.isBefore(openedAt.plus(PAYABLE));
    }

    /** In the night after it was opened, what nobody paid is forgotten. */
    boolean isForgotten(Instant now) {
        return end == null && day(openedAt).isBefore(day(now));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }
}

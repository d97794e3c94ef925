package fr.espacecitoyens.payfip;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operation as programs read it, in the words of the other simulator's book.
 *
 * @param transaction the idOp
 * @param reference the creditor's
 * @param result PayFiP's letter; null while nothing has come of it
 * @param ipn what the creditor answered to each notification that was sent
 * @param waiting how many notifications are still to be sent
 */
record Entry(
        String transaction,
        String reference,
        long amountCents,
        State state,
        @Nullable Result result,
        String numauto,
        Instant openedAt,
        @Nullable Instant endedAt,
        List<String> ipn,
        long waiting) {

    /** How an operation stands. */
    enum State {
        OPEN("ouverte"),
        /** The citizen gave up; it may still be paid in its time. */
        ABANDONED("abandonnée"),
        REFUSED("refusée"),
        PAID("payée"),
        /** Nobody paid in time. */
        EXPIRED("expirée");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** For the page of switches. */
        String text() {
            return text;
        }
    }

    static Entry of(Operation operation, Instant now) {
        var end = operation.end();
        var answers =
                operation.notices().stream().map(Notice::answer).filter(Objects::nonNull).toList();
        return new Entry(
                operation.idOp(),
                operation.order().refdet(),
                operation.order().montant(),
                state(operation, now),
                end == null ? null : end.result(),
                end == null ? "" : end.numauto(),
                operation.openedAt(),
                end == null ? null : end.at(),
                answers,
                operation.notices().size() - answers.size());
    }

    private static State state(Operation operation, Instant now) {
        var end = operation.end();
        if (end == null) {
            return operation.isPayable(now) ? State.OPEN : State.EXPIRED;
        }
        return switch (end.result()) {
            case P, V -> State.PAID;
            case R, Z -> State.REFUSED;
            case A -> State.ABANDONED;
        };
    }
}

package fr.espacecitoyens.portal.backend;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as billing-service shows it.
 *
 * @param beneficiary who was served, if that is somebody else than the addressee
 * @param directDebitOn when it is debited; null if it is not
 * @param onlineFrom on the clock of Paris, as {@code onlineUntil}
 * @param notPayableReason null when it can be paid online
 * @param onlinePartMinimumCents the least that may be paid of more; null if only all of it may
 * @param lines null in a list, as all that follows
 * @param replacedBy the number of the invoice that stands in for this one
 * @param credits for a credit note the number of the invoice that it lowers
 * @param nextId the invoice that follows in the list
 * @param notice null if billing-service does not tell it
 */
public record Invoice(
        String id,
        String number,
        @Nullable Kind kind,
        String label,
        @Nullable String period,
        @Nullable String serviceLabel,
        String addressee,
        @Nullable String beneficiary,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate directDebitOn,
        LocalDateTime onlineFrom,
        LocalDateTime onlineUntil,
        long totalCents,
        long remainingCents,
        State state,
        boolean payableOnline,
        @Nullable NotPayable notPayableReason,
        @Nullable Long onlineMinimumCents,
        @Nullable Long onlineMaximumCents,
        @Nullable Long onlinePartMinimumCents,
        @Nullable List<Line> lines,
        @Nullable List<Settlement> settlements,
        @Nullable List<Event> history,
        @Nullable String replacedBy,
        @Nullable String credits,
        @Nullable String nextId,
        @Nullable InvoiceNotice notice) {

    /** What it is. */
    public enum Kind {
        FACTURE,
        AVOIR
    }

    /** What billing-service says of it. */
    public enum State {
        NON_REGLEE,
        PARTIELLEMENT_REGLEE,
        ECHEANCE_DEPASSEE,
        PRELEVEMENT_PREVU,
        TRANSMISE_AU_TRESOR,
        REGLEE,
        ANNULEE,
        REMPLACEE,
        AVOIR
    }

    /** Why it cannot be paid online. */
    public enum NotPayable {
        CANCELLED,
        CREDIT_NOTE,
        SETTLED,
        AT_TREASURY,
        IN_DIRECT_DEBIT,
        BELOW_MINIMUM,
        ABOVE_MAXIMUM,
        NOT_OPEN_YET,
        WINDOW_CLOSED
    }

    /** One line; quantities in hundredths. */
    public record Line(
            String label, long quantityHundredths, long unitPriceCents, long amountCents) {}

    /**
     * Money that came in.
     *
     * @param means how, as billing-service calls it
     */
    public record Settlement(LocalDate on, String means, long amountCents) {

        /** Whether it came by the payment page, or went back by it. */
        public boolean isOnline() {
            return means.startsWith("ONLINE");
        }

        /** Whether it was given back. */
        public boolean isRefund() {
            return isOnline() && amountCents < 0;
        }
    }

    /**
     * Something that happened.
     *
     * @param at on the clock of Paris
     * @param kind what, as billing-service calls it
     * @param amountCents never negative: the kind says which way the money went
     */
    public record Event(LocalDateTime at, String kind, @Nullable Long amountCents) {}

    /** Whether something is still owed. */
    public boolean isOwed() {
        return switch (state) {
            case NON_REGLEE,
                    PARTIELLEMENT_REGLEE,
                    ECHEANCE_DEPASSEE,
                    PRELEVEMENT_PREVU,
                    TRANSMISE_AU_TRESOR ->
                    true;
            case REGLEE, ANNULEE, REMPLACEE, AVOIR -> false;
        };
    }

    /** Whether the citizen has to pay it, and can still do so in time. */
    public boolean isComingDue() {
        return state == State.NON_REGLEE || state == State.PARTIELLEMENT_REGLEE;
    }

    /** Whether its due date has passed. */
    public boolean isOverdue() {
        return state == State.ECHEANCE_DEPASSEE;
    }

    /** The most that may be paid without paying all: what is left can be paid online, too. */
    public long largestPartCents() {
        return remainingCents - (onlineMinimumCents == null ? 0 : onlineMinimumCents);
    }

    /** Whether it may be paid little by little. */
    public boolean isPayableInParts() {
        return onlinePartMinimumCents != null && onlinePartMinimumCents <= largestPartCents();
    }

    /** The lines, none if the list does not carry them. */
    public List<Line> details() {
        return lines == null ? List.of() : lines;
    }

    /** The settlements, none if the list does not carry them. */
    public List<Settlement> received() {
        return settlements == null ? List.of() : settlements;
    }

    /** Whether some of the money came from the payment page. */
    public boolean paidOnline() {
        return received().stream().anyMatch(Settlement::isOnline);
    }

    /** What happened, the oldest first; nothing if the list does not carry it. */
    public List<Event> events() {
        return history == null ? List.of() : history;
    }
}

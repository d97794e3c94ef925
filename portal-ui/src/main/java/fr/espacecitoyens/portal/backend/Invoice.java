package fr.espacecitoyens.portal.backend;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as billing-service shows it.
 *
 * @param onlineFrom on the clock of Paris, as {@code onlineUntil}
 * @param notPayableReason null when it can be paid online
 */
public record Invoice(
        String id,
        String number,
        String label,
        @Nullable String period,
        @Nullable String serviceLabel,
        String addressee,
        LocalDate issuedOn,
        LocalDate dueOn,
        LocalDateTime onlineFrom,
        LocalDateTime onlineUntil,
        long totalCents,
        long remainingCents,
        State state,
        boolean payableOnline,
        @Nullable NotPayable notPayableReason,
        @Nullable List<Line> lines) {

    /** What billing-service says of it. */
    public enum State {
        NON_REGLEE,
        PARTIELLEMENT_REGLEE,
        REGLEE,
        ANNULEE
    }

    /** Why it cannot be paid online. */
    public enum NotPayable {
        NOT_OPEN_YET,
        WINDOW_CLOSED,
        SETTLED,
        CANCELLED,
        BELOW_MINIMUM
    }

    /** One line; quantities in hundredths. */
    public record Line(
            String label, long quantityHundredths, long unitPriceCents, long amountCents) {}

    /** Whether something is still owed. */
    public boolean isOwed() {
        return state == State.NON_REGLEE || state == State.PARTIELLEMENT_REGLEE;
    }

    /** The lines, none if the list does not carry them. */
    public List<Line> details() {
        return lines == null ? List.of() : lines;
    }
}

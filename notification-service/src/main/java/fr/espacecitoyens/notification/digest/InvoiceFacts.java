package fr.espacecitoyens.notification.digest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What billing says of an invoice now, for one citizen.
 *
 * @param state the name of one of billing's states
 * @param totalCents cents of euro
 * @param remainingCents cents of euro
 * @param directDebitOn null without direct debit
 * @param eInvoiceTo where this citizen wants it instead of paper; null if it comes by post
 */
record InvoiceFacts(
        String id,
        String number,
        String label,
        String period,
        String state,
        long totalCents,
        long remainingCents,
        LocalDate dueOn,
        @Nullable LocalDate directDebitOn,
        @Nullable String eInvoiceTo) {

    boolean isVoid() {
        return state.equals("ANNULEE") || state.equals("REMPLACEE");
    }

    boolean isCreditNote() {
        return state.equals("AVOIR");
    }

    /** Whether somebody has still to do something about it. */
    boolean isToBePaid() {
        return remainingCents > 0
                && switch (state) {
                    case "NON_REGLEE", "PARTIELLEMENT_REGLEE", "ECHEANCE_DEPASSEE" -> true;
                    default -> false;
                };
    }

    /** Says which, and nothing of the person. */
    @Override
    public String toString() {
        return "InvoiceFacts[" + id + "]";
    }
}

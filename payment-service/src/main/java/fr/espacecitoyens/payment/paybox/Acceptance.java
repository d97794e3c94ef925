package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Evidence;

/**
 * Decides whether what Paybox calls accepted is paid: accepted alone is not.
 *
 * @param production whether test transactions are refused
 */
record Acceptance(boolean production) {

    /** Stands in place of the authorisation number of a test account. */
    private static final String TEST_AUTHORISATION = "XXXXXX";

    /**
     * Judges.
     *
     * @param authorisation empty if there is none
     * @param transaction Paybox's number for it
     * @param call Paybox's number of the call
     * @param amount cents of euro, in digits
     */
    Evidence judge(String authorisation, String transaction, String call, String amount) {
        if (authorisation.isBlank()) {
            return new Evidence.Doubtful("NO_AUTHORISATION");
        }
        if (production && authorisation.equals(TEST_AUTHORISATION)) {
            return new Evidence.Doubtful("TEST_AUTHORISATION");
        }
        if (!transaction.matches("\\d{1,18}") || !amount.matches("\\d{1,12}")) {
            return new Evidence.Doubtful("UNREADABLE_AMOUNT_OR_TRANSACTION");
        }
        // Without leading zeros: the same transaction is not always written the same way.
        return new Evidence.Captured(
                Long.toString(Long.parseLong(transaction)), call, Long.parseLong(amount));
    }
}

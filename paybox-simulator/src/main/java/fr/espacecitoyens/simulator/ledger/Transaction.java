package fr.espacecitoyens.simulator.ledger;

import fr.espacecitoyens.simulator.request.Codes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry: a customer's try with a card, or what a shop's server did with one later.
 *
 * @param transaction NUMTRANS, variable S: new for each entry
 * @param call NUMAPPEL, variable T: the same for all tries of a page
 * @param reference PBX_CMD; of a later operation what the shop called it
 * @param code 00000 if it was done
 * @param ipn what the shop answered to each notification: an HTTP status, or FAILED
 * @param origin the transaction that a later operation is about; null for a try
 * @param question day and NUMQUESTION of a later operation; null for a try
 * @param fate what becomes of its notification; null if nobody is told
 */
public record Transaction(
        long transaction,
        long call,
        String reference,
        long amountCents,
        String code,
        Instant at,
        List<String> ipn,
        Kind kind,
        @Nullable Long origin,
        @Nullable String question,
        @Nullable String fate) {

    public Transaction {
        ipn = List.copyOf(ipn);
        // Ledgers of earlier days hold nothing but payments, and do not say so.
        kind = Objects.requireNonNullElse(kind, Kind.PAYMENT);
    }

    /** Whether it was done. */
    public boolean isAccepted() {
        return code.equals(Codes.ACCEPTED);
    }

    Transaction notified(String answer) {
        var answers = new ArrayList<>(ipn);
        answers.add(answer);
        return with(answers, fate);
    }

    Transaction fated(String its) {
        return with(ipn, its);
    }

    private Transaction with(List<String> answers, @Nullable String its) {
        return new Transaction(
                transaction,
                call,
                reference,
                amountCents,
                code,
                at,
                answers,
                kind,
                origin,
                question,
                its);
    }
}

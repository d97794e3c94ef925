package fr.espacecitoyens.simulator.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One try of a customer with a card.
 *
 * @param transaction NUMTRANS, variable S: new at each try
 * @param call NUMAPPEL, variable T: the same for all tries of a page
 * @param reference PBX_CMD
 * @param code 00000 if money moved
 * @param ipn what the shop answered to each notification: an HTTP status, or FAILED
 */
public record Transaction(
        long transaction,
        long call,
        String reference,
        long amountCents,
        String code,
        Instant at,
        List<String> ipn) {

    public Transaction {
        ipn = List.copyOf(ipn);
    }

    Transaction notified(String answer) {
        var answers = new ArrayList<>(ipn);
        answers.add(answer);
        return new Transaction(transaction, call, reference, amountCents, code, at, answers);
    }
}

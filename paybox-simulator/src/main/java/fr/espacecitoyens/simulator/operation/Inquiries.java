package fr.espacecitoyens.simulator.operation;

import fr.espacecitoyens.simulator.ledger.Kind;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Standing;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.Codes;
import java.util.Optional;

/** Types 00011 and 00017: how does a transaction stand? */
final class Inquiries {

    private final Ledger ledger;

    Inquiries(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An accepted one before refused ones; what an issuer still ponders is no transaction yet. */
    String byReference(Question question) {
        var all =
                ledger.triesFor(question.value("REFERENCE")).stream()
                        .filter(t -> t.amountCents() == question.number("MONTANT"))
                        .filter(t -> !t.code().equals(Codes.AWAITING_ISSUER))
                        .toList();
        return told(
                question,
                all.stream()
                        .filter(Transaction::isAccepted)
                        .findFirst()
                        .or(() -> all.stream().reduce((_, last) -> last)));
    }

    /** A payment or a refund; what else was done with a payment has no number that shops know. */
    String byNumber(Question question) {
        return told(
                question,
                ledger.find(question.number("NUMTRANS"))
                        .filter(t -> t.kind().isTry() || t.kind() == Kind.REFUND));
    }

    private String told(Question question, Optional<Transaction> found) {
        return found.map(t -> AnswerText.told(question, t, standing(t)))
                .orElseGet(() -> AnswerText.refused(question, Codes.NOT_FOUND));
    }

    private Standing standing(Transaction transaction) {
        return transaction.kind() == Kind.REFUND ? Standing.REFUNDED : ledger.standing(transaction);
    }
}

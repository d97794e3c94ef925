package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.platform.Money;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.util.List;

/** Why a refund is not done, in words for the staff. */
final class RefundProblems {

    private RefundProblems() {}

    static Problem unknownPayment() {
        return Problem.notFound("payment-unknown", "Ce paiement n’existe pas.");
    }

    static Problem unknownRefund() {
        return Problem.notFound("refund-unknown", "Ce remboursement n’existe pas.");
    }

    static Problem samePerson() {
        return Problem.conflict(
                "refund-needs-second-person",
                "Au-delà du seuil, une autre personne doit approuver le remboursement.");
    }

    static Problem decidedAlready() {
        return Problem.conflict("refund-decided", "Ce remboursement n’attend plus de décision.");
    }

    static Problem notOnline() {
        return Problem.conflict(
                "refund-not-online",
                "Ce moyen de paiement ne permet pas de rembourser en ligne : remboursez par virement.");
    }

    static Problem amount(long most) {
        String message =
                most > 0
                        ? "Écrivez un montant de 0,01 € à " + new Money(most).inFrench() + "."
                        : "Il n’y a plus rien à rembourser.";
        return Problem.invalid(List.of(new FieldError("amount", message)));
    }
}

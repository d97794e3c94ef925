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
                "Au-delà du seuil, une autre personne que celle qui a demandé le remboursement doit"
                        + " décider.");
    }

    static Problem decidedAlready() {
        return Problem.conflict("refund-decided", "Ce remboursement n’attend plus de décision.");
    }

    static Problem notOnline() {
        return Problem.conflict(
                "refund-not-online",
                "Ce moyen de paiement ne permet pas de rembourser en ligne : remboursez par virement,"
                        + " puis notez-le avec sa date.");
    }

    static Problem onlineOnly() {
        return Problem.conflict(
                "refund-online",
                "Ce paiement se rembourse en ligne : un virement ne peut pas être noté ici.");
    }

    static Problem otherRefund() {
        return Problem.conflict(
                "refund-differs",
                "Un autre remboursement porte déjà cet identifiant : rien n’a été enregistré."
                        + " Rouvrez la page du paiement et recommencez.");
    }

    static Problem transferDay() {
        return Problem.invalid(
                List.of(
                        new FieldError(
                                "transferredOn",
                                "Écrivez le jour du virement : pas avant le paiement, pas après"
                                        + " aujourd’hui.")));
    }

    static Problem amount(long most) {
        String message =
                most > 0
                        ? "Écrivez un montant de 0,01 € à " + new Money(most).inFrench() + "."
                        : "Il n’y a plus rien à rembourser.";
        return Problem.invalid(List.of(new FieldError("amount", message)));
    }
}

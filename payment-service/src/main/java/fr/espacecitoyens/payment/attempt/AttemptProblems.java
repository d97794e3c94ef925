package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.PayableInvoice;
import fr.espacecitoyens.platform.web.Problem;

/** Why a payment cannot begin or be shown, in words for the citizen. */
final class AttemptProblems {

    private AttemptProblems() {}

    static Problem unknownInvoice() {
        return Problem.notFound("invoice-unknown", "Cette facture n’existe pas.");
    }

    static Problem unknownAttempt() {
        return Problem.notFound("payment-unknown", "Ce paiement n’existe pas.");
    }

    static Problem settled() {
        return Problem.conflict("invoice-settled", "Cette facture est déjà réglée.");
    }

    static Problem inProgress() {
        return Problem.conflict(
                "payment-in-progress",
                "Un paiement de cette facture est en cours. Réessayez dans quelques minutes.");
    }

    static Problem notPayable(PayableInvoice.Refusal refusal) {
        return Problem.conflict(
                "invoice-not-payable",
                switch (refusal) {
                    case CANCELLED -> "Cette facture est annulée : vous n’avez rien à payer.";
                    case AT_TREASURY ->
                            "C’est le Trésor public qui recouvre cette facture : réglez auprès de"
                                    + " lui.";
                    case IN_DIRECT_DEBIT -> "Cette facture sera réglée par prélèvement.";
                    case BELOW_MINIMUM ->
                            "Le montant restant est trop petit pour un paiement en ligne.";
                    case ABOVE_MAXIMUM -> "Le montant est trop élevé pour un paiement en ligne.";
                    case NOT_OPEN_YET ->
                            "Le paiement en ligne de cette facture n’est pas encore disponible.";
                    case WINDOW_CLOSED ->
                            "Le paiement en ligne de cette facture n’est plus disponible.";
                });
    }
}

package fr.espacecitoyens.payment.attempt;

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

    static Problem notOpenYet() {
        return Problem.conflict(
                "invoice-not-payable",
                "Le paiement en ligne de cette facture n’est pas encore disponible.");
    }

    static Problem windowClosed() {
        return Problem.conflict(
                "invoice-not-payable",
                "Le paiement en ligne de cette facture n’est plus disponible.");
    }
}

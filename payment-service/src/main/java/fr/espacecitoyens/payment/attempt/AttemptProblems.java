package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.PayableInvoice;
import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Why a payment cannot begin or be shown, in words for the citizen. */
final class AttemptProblems {

    /** An issuer may take days to decide: an hour alone would say too little. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("'le' dd/MM/yyyy 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH)
                    .withZone(ParisTime.ZONE);

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

    /** Tells who pays and until when. */
    static Problem inProgress(Attempt live, String citizenId) {
        if (live.progress().isSaidToBePaid()) {
            return Problem.conflict(
                    "payment-in-progress",
                    "Un paiement attend sa confirmation : ne payez pas une seconde fois.");
        }
        String until = MOMENT.format(live.progress().expiresAt());
        String invoices =
                live.purchase().allocations().size() == 1
                        ? "cette facture"
                        : "plusieurs factures, dont celle-ci";
        return Problem.conflict(
                "payment-in-progress",
                live.isBy(citizenId)
                        ? "Vous avez déjà commencé à payer %s. Terminez ce paiement, ou réessayez après %s."
                                .formatted(invoices, until)
                        : "Une autre personne est en train de payer %s. Si elle ne termine pas, vous pourrez payer après %s."
                                .formatted(invoices, until));
    }

    static Problem busy() {
        return Problem.conflict(
                "payment-in-progress",
                "Un paiement de cette facture est en cours. Réessayez dans quelques minutes.");
    }

    static Problem providersDiffer() {
        return Problem.conflict(
                "invoices-not-together",
                "Ces factures ne peuvent pas être payées ensemble : payez-les l’une après l’autre.");
    }

    static Problem providerAway() {
        return Problem.unavailable(
                "provider-away",
                "Le service de paiement ne répond pas. Aucun nouveau paiement n’a été commencé."
                        + " Réessayez dans quelques minutes.");
    }

    /** Perhaps something was taken: saying that nothing was would be a lie. */
    static Problem earlierUnsure() {
        return Problem.unavailable(
                "earlier-payment-unsure",
                "Nous ne pouvons pas vérifier votre essai précédent : le service de paiement ne"
                        + " répond pas. Pour ne pas payer deux fois, réessayez dans quelques minutes.");
    }

    static Problem notPayable(PayableInvoice.Refusal refusal) {
        return switch (refusal) {
            case ONLY_WHOLE, PART_TOO_SMALL, REST_TOO_SMALL ->
                    Problem.invalid(List.of(new FieldError("amount", inFrench(refusal))));
            case CANCELLED,
                    AT_TREASURY,
                    IN_DIRECT_DEBIT,
                    BELOW_MINIMUM,
                    ABOVE_MAXIMUM,
                    NOT_OPEN_YET,
                    WINDOW_CLOSED ->
                    Problem.conflict("invoice-not-payable", inFrench(refusal));
        };
    }

    private static String inFrench(PayableInvoice.Refusal refusal) {
        return switch (refusal) {
            case CANCELLED -> "Cette facture est annulée : vous n’avez rien à payer.";
            case AT_TREASURY ->
                    "C’est le Trésor public qui recouvre cette facture : réglez auprès de"
                            + " lui.";
            case IN_DIRECT_DEBIT -> "Cette facture sera réglée par prélèvement.";
            case BELOW_MINIMUM -> "Le montant restant est trop petit pour un paiement en ligne.";
            case ABOVE_MAXIMUM -> "Le montant est trop élevé pour un paiement en ligne.";
            case ONLY_WHOLE ->
                    "Cette facture se paie en une fois. Le montant à payer a peut-être"
                            + " changé : vérifiez-le.";
            case PART_TOO_SMALL -> "Ce montant est trop petit pour un paiement partiel.";
            case REST_TOO_SMALL ->
                    "Il resterait trop peu à payer en ligne : payez un peu moins, ou le" + " tout.";
            case NOT_OPEN_YET ->
                    "Le paiement en ligne de cette facture n’est pas encore disponible.";
            case WINDOW_CLOSED -> "Le paiement en ligne de cette facture n’est plus disponible.";
        };
    }
}

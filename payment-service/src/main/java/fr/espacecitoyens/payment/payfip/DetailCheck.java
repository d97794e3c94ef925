package fr.espacecitoyens.payment.payfip;

import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseResponse;
import java.util.Map;
import java.util.Objects;

/** Understands PayFiP's detail of an operation, if it is about the debt that we asked for. */
final class DetailCheck {

    private final PayfipProperties properties;

    DetailCheck(PayfipProperties properties) {
        this.properties = properties;
    }

    /** Reads; its moment is not needed, so nothing hangs on how it is written. */
    PayfipResult read(
            RecupererDetailPaiementSecuriseResponse detail, String refdet, long amountCents) {
        var pairs =
                Map.of(
                        "refdet", Objects.equals(detail.getRefdet(), refdet),
                        "numcli", Objects.equals(detail.getNumcli(), properties.numcli()),
                        "montant", Objects.equals(detail.getMontant(), Long.toString(amountCents)),
                        "saisie", Objects.equals(detail.getSaisie(), properties.saisie()));
        return pairs.entrySet().stream()
                .filter(pair -> !pair.getValue())
                .<PayfipResult>map(pair -> new PayfipResult.Mismatch(pair.getKey()))
                .findFirst()
                .orElseGet(() -> outcome(detail, refdet, amountCents));
    }

    private static PayfipResult outcome(
            RecupererDetailPaiementSecuriseResponse detail, String refdet, long cents) {
        return switch (Objects.requireNonNullElse(detail.getResultrans(), "")) {
            case "P" -> paid(PayfipResult.Means.CARD, detail, refdet, cents);
            case "V" -> paid(PayfipResult.Means.DEBIT, detail, refdet, cents);
            case "R" -> new PayfipResult.Refused("R");
            case "Z" -> new PayfipResult.Refused("Z");
            case "A" -> new PayfipResult.Abandoned();
            default -> new PayfipResult.Unanswered();
        };
    }

    private static PayfipResult paid(
            PayfipResult.Means means,
            RecupererDetailPaiementSecuriseResponse detail,
            String refdet,
            long cents) {
        String numauto = Objects.requireNonNullElse(detail.getNumauto(), "");
        return new PayfipResult.Paid(means, cents, refdet, numauto);
    }
}

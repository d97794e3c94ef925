package fr.espacecitoyens.simulator.panel;

import fr.espacecitoyens.simulator.fault.Ipn;
import fr.espacecitoyens.simulator.fault.Operations;
import fr.espacecitoyens.simulator.fault.Page;
import fr.espacecitoyens.simulator.fault.Primary;
import fr.espacecitoyens.simulator.ledger.Kind;
import fr.espacecitoyens.simulator.ledger.Transaction;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the page of switches says, in French. */
final class PanelText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss")
                    .withZone(ZoneId.of("Europe/Paris"));

    private PanelText() {}

    static String of(Ipn ipn) {
        return switch (ipn) {
            case NORMAL -> "envoyée tout de suite";
            case LOST -> "perdue";
            case DOUBLED -> "envoyée 2 fois en même temps";
            case OCTUPLED -> "envoyée 8 fois en même temps";
            case DELAYED -> "en retard";
            case OVERDUE -> "très en retard";
            case AFTER_RETURN -> "après le retour du navigateur";
            case REVERSED -> "à la fin de la page, dans l’ordre inverse";
            case WRONG_KEY -> "signée avec une autre clé";
            case WRONG_AMOUNT -> "autre montant, bien signé";
            case TAMPERED -> "modifiée après la signature";
            case RANDOM -> "au hasard, selon les poids";
        };
    }

    static String of(Operations operations) {
        return switch (operations) {
            case NORMAL -> "normales";
            case AWAY -> "erreur 503, rien n’est fait";
            case HANGING -> "pas de réponse, rien n’est fait";
            case TIMED_OUT -> "code 00097, rien n’est fait";
            case DONE_TIMED_OUT -> "code 00097, mais c’est fait";
            case DONE_HANGING -> "pas de réponse, mais c’est fait";
        };
    }

    static String of(Page page) {
        return switch (page) {
            case NORMAL -> "normale";
            case AWAY -> "erreur 503";
            case HANGING -> "pas de réponse";
        };
    }

    static String of(Primary primary) {
        return switch (primary) {
            case NORMAL -> "en service";
            case NOT_OK -> "hors service, il le dit";
            case AWAY -> "hors service, erreur 503";
            case REFUSED -> "hors service, connexion refusée";
        };
    }

    private static String of(Kind kind) {
        return switch (kind) {
            case PAYMENT -> "Paiement";
            case AUTHORISATION -> "Autorisation";
            case CAPTURE -> "Capture";
            case CANCELLATION -> "Annulation";
            case REFUND -> "Remboursement";
        };
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static Map<String, Object> entry(Transaction entry) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", of(entry.kind()));
        values.put("number", Long.toString(entry.transaction()));
        values.put("reference", entry.reference());
        values.put("amount", amount(entry.amountCents()));
        values.put("code", entry.code());
        values.put("at", moment(entry.at()));
        values.put("ipn", String.join(", ", entry.ipn()));
        values.put("origin", entry.origin() == null ? "" : Long.toString(entry.origin()));
        return values;
    }

    private static String amount(long cents) {
        return String.format(Locale.FRANCE, "%,d,%02d", cents / 100, cents % 100) + "\u00a0EUR";
    }
}

package fr.espacecitoyens.simulator.request;

import java.util.Map;

/** What Paybox's codes mean, as far as this simulator gives them. */
public final class Codes {

    /** Paid. */
    public static final String ACCEPTED = "00000";

    /** The customer gave up, or the authorisation centre could not be reached. */
    public static final String CANCELLED = "00001";

    /** Something that a shop has to say is missing. */
    public static final String INCOMPLETE = "00003";

    /** No number of a question: ten digits, at most 2147483647. */
    public static final String BAD_QUESTION_NUMBER = "00005";

    /** Not this shop's, or not signed by it. */
    public static final String NO_ACCESS = "00006";

    /** Only euros are known here. */
    public static final String WRONG_CURRENCY = "00010";

    /** No amount, or more than there is. */
    public static final String WRONG_AMOUNT = "00011";

    /** It was done before, under another question. */
    public static final String ALREADY_DONE = "00015";

    /** No such transaction. */
    public static final String NOT_FOUND = "00018";

    /** This very question was carried out before: nothing has happened now. */
    public static final String QUESTION_TREATED = "00039";

    /** No answer in time: whether anything has happened is not known. */
    public static final String TIMED_OUT = "00097";

    /** The card's issuer has not decided yet. */
    public static final String AWAITING_ISSUER = "99999";

    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry(ACCEPTED, "Paiement accepté"),
                    Map.entry(CANCELLED, "Paiement abandonné"),
                    Map.entry(INCOMPLETE, "Erreur Paybox : demande incomplète"),
                    Map.entry("00004", "Numéro de carte ou cryptogramme visuel invalide"),
                    Map.entry("00006", "Accès refusé ou site/rang/identifiant incorrect"),
                    Map.entry("00008", "Date de fin de validité incorrecte"),
                    Map.entry("00010", "Devise inconnue"),
                    Map.entry("00011", "Montant incorrect"),
                    Map.entry("00015", "Paiement déjà effectué"),
                    Map.entry("00030", "Délai dépassé sur la page de paiement"),
                    Map.entry("00105", "Ne pas honorer"),
                    Map.entry("00114", "Numéro de porteur invalide"),
                    Map.entry("00133", "Carte expirée"),
                    Map.entry("00143", "Carte volée"),
                    Map.entry("00151", "Provision insuffisante"),
                    Map.entry(AWAITING_ISSUER, "Paiement en attente de validation par l’émetteur"));

    private Codes() {}

    /** In French, for the customer. */
    public static String meaning(String code) {
        return MEANINGS.getOrDefault(code, "Erreur " + code);
    }
}

package fr.espacecitoyens.payfip;

import fr.gouv.finances.cp.tpa.service.securite.requete.CreerPaiementSecuriseRequest;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.FonctionnelleErreur;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What PayFiP asks of a request. Only the codes R3 and A2 were ever seen; the real ones of the
 * other rules are not known, so this simulator says {@link #OWN_CODE}.
 */
final class InputRules {

    static final String OWN_CODE = "SIM";

    private static final long SMALLEST = 100;
    private static final long LARGEST = 10_000_000;
    private static final Pattern MEL = Pattern.compile("(?=.{6,80}$)[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private InputRules() {}

    static void check(CreerPaiementSecuriseRequest request) throws FonctionnelleErreur {
        demand(matches("\\d{6}", request.getNumcli()), OWN_CODE, "numcli");
        demand(matches("[TXW]", request.getSaisie()), OWN_CODE, "saisie");
        demand(matches("2\\d{3}", request.getExer()), OWN_CODE, "exer");
        demand(matches("[A-Za-z0-9]{6,30}", request.getRefdet()), "R3", "refdet");
        demand(isAmount(orEmpty(request.getMontant())), OWN_CODE, "montant");
        demand(MEL.matcher(orEmpty(request.getMel())).matches(), "A2", "mel");
        demand(matches("[A-Za-z0-9 ]{0,100}", request.getObjet()), OWN_CODE, "objet");
        demand(matches("https?://\\S+", request.getUrlnotif()), OWN_CODE, "urlnotif");
        demand(matches("https?://\\S+", request.getUrlredirect()), OWN_CODE, "urlredirect");
    }

    private static boolean isAmount(String text) {
        if (!text.matches("\\d{1,9}")) {
            return false;
        }
        long cents = Long.parseLong(text);
        return SMALLEST <= cents && cents <= LARGEST;
    }

    private static boolean matches(String pattern, @Nullable String text) {
        return orEmpty(text).matches(pattern);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void demand(boolean kept, String code, String field) throws FonctionnelleErreur {
        if (!kept) {
            throw Anomaly.functional(code, "Le format du paramètre " + field + " est invalide");
        }
    }
}

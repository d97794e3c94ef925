package fr.espacecitoyens.payfip;

import fr.gouv.finances.cp.tpa.service.securite.erreur.Erreur;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.FonctionnelleErreur;

/** The content of PayFiP's faults. */
final class Anomaly {

    private Anomaly() {}

    /** The caller's mistake, or nothing to tell yet. */
    static FonctionnelleErreur functional(String code, String libelle) {
        return new FonctionnelleErreur(libelle, of(code, libelle));
    }

    static Erreur of(String code, String libelle) {
        var content = new Erreur();
        content.setCode(code);
        content.setLibelle(libelle);
        content.setDescriptif(libelle);
        content.setSeverite("2");
        return content;
    }
}

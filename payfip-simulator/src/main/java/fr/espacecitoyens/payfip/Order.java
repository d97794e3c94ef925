package fr.espacecitoyens.payfip;

import fr.gouv.finances.cp.tpa.service.securite.requete.CreerPaiementSecuriseRequest;

/** What a creditor asked for, in PayFiP's words; {@code montant} in cents. */
record Order(
        String exer,
        String mel,
        long montant,
        String numcli,
        String objet,
        String refdet,
        String saisie,
        String urlnotif,
        String urlredirect) {

    /** Of a request that keeps the rules. */
    static Order of(CreerPaiementSecuriseRequest request) {
        return new Order(
                request.getExer(),
                request.getMel(),
                Long.parseLong(request.getMontant()),
                request.getNumcli(),
                InputRules.orEmpty(request.getObjet()),
                request.getRefdet(),
                request.getSaisie(),
                request.getUrlnotif(),
                request.getUrlredirect());
    }
}

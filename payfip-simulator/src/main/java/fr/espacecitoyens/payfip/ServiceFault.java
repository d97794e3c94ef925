package fr.espacecitoyens.payfip;

/** What goes wrong with the SOAP service. */
enum ServiceFault {
    NONE("normal"),
    ERROR_500("erreur 500"),
    HANG("ne répond pas"),
    OUTAGE("coupe la connexion"),
    UNAVAILABLE("TechIndisponibiliteErreur"),
    BROKEN("TechDysfonctionnementErreur"),
    WRONG_AMOUNT("répond un autre montant");

    private final String text;

    ServiceFault(String text) {
        this.text = text;
    }

    /** For the page of switches. */
    String text() {
        return text;
    }
}

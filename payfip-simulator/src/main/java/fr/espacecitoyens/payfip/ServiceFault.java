package fr.espacecitoyens.payfip;

/** What goes wrong with the SOAP service. */
enum ServiceFault {
    NONE("normal"),
    ERROR_500("erreur 500"),
    /** Taken and not answered. */
    HANG("ne répond pas"),
    OUTAGE("coupe la connexion"),
    UNAVAILABLE("TechIndisponibiliteErreur"),
    BROKEN("TechDysfonctionnementErreur"),
    /** One cent more than was paid. */
    WRONG_AMOUNT("répond un autre montant"),
    /** P5 for each operation, also for one that was paid. */
    NOT_YET("résultat pas encore connu (P5)");

    private final String text;

    ServiceFault(String text) {
        this.text = text;
    }

    /** For the page of switches. */
    String text() {
        return text;
    }
}

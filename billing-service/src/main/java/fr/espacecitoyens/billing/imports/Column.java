package fr.espacecitoyens.billing.imports;

/** The columns of import files. */
enum Column {
    SERVICE("service", 40),
    CUSTOMER("numero_client", 40),
    ADDRESSEE("destinataire", 200),
    BENEFICIARY("beneficiaire", 200),
    TYPE("type", 10),
    CREDITED("facture_origine", 40),
    NUMBER("numero", 40),
    LABEL("libelle", 200),
    PERIOD("periode", 60),
    ISSUED_ON("date_emission", 10),
    DUE_ON("date_echeance", 10),
    ONLINE_FROM("paiement_du", 16),
    ONLINE_UNTIL("paiement_au", 16),
    DIRECT_DEBIT_ON("prelevement_le", 10),
    TOTAL("total", 20),
    LINE("ligne", 200),
    NATURE("nature", 20),
    QUANTITY("quantite", 20),
    UNIT_PRICE("prix_unitaire", 20),
    AMOUNT("montant", 20),
    PAYMENT("reference", 40),
    SETTLED_ON("date_reglement", 10),
    MEANS("moyen", 20),
    CANCELLED_ON("date_annulation", 10),
    REPLACED_BY("remplacee_par", 40),
    REFERRED_ON("transmise_le", 10);

    final String title;
    final int maxLength;

    Column(String title, int maxLength) {
        this.title = title;
        this.maxLength = maxLength;
    }
}

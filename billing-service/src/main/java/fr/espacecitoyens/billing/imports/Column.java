package fr.espacecitoyens.billing.imports;

import java.util.Arrays;
import java.util.List;

/** The columns of an import file; every one must be there and filled. */
enum Column {
    SERVICE("service", 40),
    CUSTOMER("numero_client", 40),
    ADDRESSEE("destinataire", 200),
    NUMBER("numero", 40),
    LABEL("libelle", 200),
    PERIOD("periode", 60),
    ISSUED_ON("date_emission", 10),
    DUE_ON("date_echeance", 10),
    ONLINE_FROM("paiement_du", 16),
    ONLINE_UNTIL("paiement_au", 16),
    LINE("ligne", 200),
    QUANTITY("quantite", 20),
    UNIT_PRICE("prix_unitaire", 20),
    AMOUNT("montant", 20);

    /** What is said once per invoice and therefore repeated by each of its rows. */
    static final List<Column> OF_THE_INVOICE =
            Arrays.stream(values()).filter(column -> column.compareTo(LINE) < 0).toList();

    /** What differs from row to row. */
    static final List<Column> OF_THE_LINE =
            Arrays.stream(values()).filter(column -> column.compareTo(LINE) >= 0).toList();

    final String title;
    final int maxLength;

    Column(String title, int maxLength) {
        this.title = title;
        this.maxLength = maxLength;
    }
}

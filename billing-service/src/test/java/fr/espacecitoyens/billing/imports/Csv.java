package fr.espacecitoyens.billing.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes import files for tests; a row is the guide's invoice until told otherwise. */
public final class Csv {

    private static final Map<String, String> GUIDE = new LinkedHashMap<>();

    static {
        GUIDE.put("service", "action-sociale");
        GUIDE.put("numero_client", "C-0001");
        GUIDE.put("destinataire", "Madame ALQUIER Cécile");
        GUIDE.put("numero", "2001000001");
        GUIDE.put("libelle", "Facturation service séniors");
        GUIDE.put("periode", "Janvier 2020");
        GUIDE.put("date_emission", "17/12/2019");
        GUIDE.put("date_echeance", "15/02/2020");
        GUIDE.put("paiement_du", "17/12/2019 08:00");
        GUIDE.put("paiement_au", "31/01/2020 18:00");
        GUIDE.put("ligne", "Repas livré à domicile");
        GUIDE.put("quantite", "1");
        GUIDE.put("prix_unitaire", "8,53");
        GUIDE.put("montant", "8,53");
    }

    private final List<String> columns = new ArrayList<>(GUIDE.keySet());
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** A file with one row. */
    public static Csv guide() {
        return new Csv().row();
    }

    /** Adds a row like the guide's, but for the given pairs of column and text. */
    public Csv row(String... differences) {
        Map<String, String> row = new LinkedHashMap<>(GUIDE);
        rows.add(row);
        return with(differences);
    }

    /** Changes the last row. */
    public Csv with(String... differences) {
        for (int i = 0; i < differences.length; i += 2) {
            rows.getLast().put(differences[i], differences[i + 1]);
        }
        return this;
    }

    Csv without(String column) {
        columns.remove(column);
        return this;
    }

    /** Adds columns that a file need not have; they are empty. */
    public Csv alsoWith(String... more) {
        columns.addAll(List.of(more));
        return this;
    }

    Csv reversed() {
        columns.sort((a, b) -> b.compareTo(a));
        return this;
    }

    /** The whole file. */
    public String text() {
        var text = new StringBuilder(String.join(";", columns)).append("\r\n");
        for (Map<String, String> row : rows) {
            text.append(
                            String.join(
                                    ";",
                                    columns.stream().map(c -> row.getOrDefault(c, "")).toList()))
                    .append("\r\n");
        }
        return text.toString();
    }
}

package fr.espacecitoyens.endtoend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Files as a billing program exports them. */
final class InvoiceFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private InvoiceFile() {}

    /** So many invoices, two for each payer, with accents and cents. */
    static String of(String customer, int invoices) {
        var file =
                new StringBuilder(
                        "service;numero_client;destinataire;numero;libelle;periode;date_emission;"
                                + "date_echeance;paiement_du;paiement_au;ligne;quantite;prix_unitaire;montant\n");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        for (int i = 1; i <= invoices; i++) {
            long cents = 500L + i % 997;
            String payer = customer + "-" + (i + 1) / 2;
            file.append(row(payer, customer + "-" + i, today, cents, cents));
        }
        return file.toString();
    }

    /** A row whose amount is not what its quantity and price make. */
    static String wrongRow(String customer) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        return row(customer, customer + "-faux", today, 500, 501);
    }

    private static String row(
            String customer, String number, LocalDate today, long price, long amount) {
        return "action-sociale;%s;Madame ÉTÉ Élodie;%s;Repas livrés;Été 2026;%s;%s;%s 08:00;%s 18:00;Repas à domicile;1;%s;%s%n"
                .formatted(
                        customer,
                        number,
                        DAY.format(today),
                        DAY.format(today.plusDays(40)),
                        DAY.format(today),
                        DAY.format(today.plusDays(30)),
                        new Amount(price).inFrench(),
                        new Amount(amount).inFrench());
    }
}

package fr.espacecitoyens.notification.digest;

import static fr.espacecitoyens.notification.mail.Stationery.oneLine;

import fr.espacecitoyens.notification.mail.FrenchTime;
import fr.espacecitoyens.notification.message.InvoiceNews.What;
import fr.espacecitoyens.platform.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What a letter says of one invoice.
 *
 * @param title what it is about
 * @param lines what there is to know
 * @param link its page in the portal
 */
record Entry(String title, List<String> lines, String link) {

    static Entry of(Piece piece, String link) {
        InvoiceFacts invoice = piece.invoice();
        List<String> lines = new ArrayList<>();
        lines.add(
                (invoice.isCreditNote() ? "Avoir" : "Facture")
                        + " n°\u00a0"
                        + oneLine(invoice.number()));
        switch (piece.what()) {
            case CORRECTED ->
                    lines.add("Elle a été corrigée et remplace celle que vous aviez reçue.");
            case CANCELLED -> lines.add("Elle est annulée : vous n'avez rien à payer.");
            case OVERDUE -> lines.add("Elle devait être réglée avant le " + due(invoice) + ".");
            case ISSUED, ASKED_FOR, DUE_SOON, PAID -> {
                // The amounts say it.
            }
        }
        if (!invoice.isVoid()) {
            lines.addAll(amounts(piece));
        }
        return new Entry(oneLine(invoice.label() + " – " + invoice.period()), lines, link);
    }

    private static List<String> amounts(Piece piece) {
        InvoiceFacts invoice = piece.invoice();
        List<String> lines = new ArrayList<>();
        lines.add("Montant\u00a0: " + new Money(invoice.totalCents()).inFrench());
        if (invoice.isCreditNote()) {
            return lines;
        }
        if (invoice.remainingCents() <= 0) {
            lines.add("Elle est réglée.");
            return lines;
        }
        if (invoice.remainingCents() != invoice.totalCents()) {
            lines.add("Reste à payer\u00a0: " + new Money(invoice.remainingCents()).inFrench());
        }
        if (invoice.directDebitOn() != null) {
            lines.add("Elle sera prélevée le " + FrenchTime.day(invoice.directDebitOn()) + ".");
        } else if (piece.what() != What.OVERDUE) {
            lines.add("À régler avant le " + due(invoice));
        }
        return lines;
    }

    private static String due(InvoiceFacts invoice) {
        return FrenchTime.day(invoice.dueOn());
    }
}

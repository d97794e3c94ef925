package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.notification.mail.FrenchTime;
import fr.espacecitoyens.notification.message.InvoiceNews.What;
import java.time.LocalDate;
import java.util.List;

/**
 * How a letter about invoices begins.
 *
 * @param line its subject
 * @param intro its first sentence
 */
record Subject(String line, String intro) {

    static Subject of(List<Piece> pieces) {
        return switch (pieces.getFirst().what()) {
            case DUE_SOON -> dueSoon(pieces);
            case OVERDUE -> overdue(pieces.size());
            case ISSUED, CORRECTED, CANCELLED, ASKED_FOR, PAID -> news(pieces);
        };
    }

    private static Subject news(List<Piece> pieces) {
        long issued =
                pieces.stream()
                        .filter(p -> p.what() == What.ISSUED && !p.invoice().isCreditNote())
                        .count();
        if (issued == pieces.size()) {
            return issued == 1
                    ? new Subject(
                            "Une nouvelle facture est dans votre espace",
                            "Une nouvelle facture est dans votre espace\u00a0:")
                    : new Subject(
                            issued + " nouvelles factures sont dans votre espace",
                            issued + " nouvelles factures sont dans votre espace\u00a0:");
        }
        return new Subject(
                "Du nouveau dans vos factures", "Voici ce qui a changé dans vos factures\u00a0:");
    }

    private static Subject dueSoon(List<Piece> pieces) {
        if (pieces.size() == 1) {
            LocalDate due = pieces.getFirst().invoice().dueOn();
            String line = "Une facture est à régler avant le " + FrenchTime.day(due);
            return new Subject(line, line + "\u00a0:");
        }
        String line = pieces.size() + " factures sont bientôt à régler";
        return new Subject(line, line + "\u00a0:");
    }

    private static Subject overdue(int count) {
        return count == 1
                ? new Subject(
                        "Une facture reste à régler",
                        "La date limite de paiement d'une facture est passée\u00a0:")
                : new Subject(
                        count + " factures restent à régler",
                        "La date limite de paiement de " + count + " factures est passée\u00a0:");
    }
}

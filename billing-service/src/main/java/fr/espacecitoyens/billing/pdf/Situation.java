package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.OnlineWindow;
import fr.espacecitoyens.billing.invoice.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the reader has to do, in words.
 *
 * @param title the headline
 * @param text what follows it; null when the ways to pay follow
 * @param online the payment online; null when it is no way to pay this invoice
 * @param payable whether the ways to pay are to be listed
 * @param owed whether a sum is demanded, so that one may appeal
 */
record Situation(
        String title,
        @Nullable String text,
        @Nullable Online online,
        boolean payable,
        boolean owed) {

    private static final String NOTHING_TO_PAY = "Vous n'avez rien à payer.";

    /**
     * When it can be paid online.
     *
     * @param over whether that time has passed
     */
    record Online(String from, String until, boolean over) {

        static Online of(OnlineWindow window, Instant now) {
            return new Online(
                    French.time(window.localFrom()),
                    French.time(window.localUntil()),
                    !now.isBefore(window.until()));
        }
    }

    static Situation of(Invoice invoice, Instant now) {
        var schedule = invoice.content().schedule();
        return switch (invoice.state(ParisTime.day(now))) {
            case NON_REGLEE, PARTIELLEMENT_REGLEE, ECHEANCE_DEPASSEE ->
                    new Situation(
                            "Comment régler cette facture",
                            null,
                            Online.of(schedule.online(), now),
                            true,
                            true);
            case PRELEVEMENT_PREVU -> debited(schedule.directDebitOn());
            case TRANSMISE_AU_TRESOR ->
                    owed(
                            "Cette facture est transmise au Trésor public",
                            "Pour la régler, adressez-vous au comptable public indiqué ci-dessous.");
            case REGLEE -> nothingOwed("Cette facture est réglée");
            case ANNULEE -> nothingOwed("Cette facture est annulée");
            case REMPLACEE -> nothingOwed("Cette facture est remplacée par une autre");
            case AVOIR -> nothingOwed("Cet avoir réduit ce que vous devez");
        };
    }

    private static Situation debited(@Nullable LocalDate day) {
        String when = day == null ? "" : " le " + French.day(day);
        return owed(
                "Cette facture est prélevée",
                "Le reste à payer sera prélevé sur votre compte bancaire"
                        + when
                        + ". Vous n'avez rien à faire.");
    }

    private static Situation owed(String title, String text) {
        return new Situation(title, text, null, false, true);
    }

    private static Situation nothingOwed(String title) {
        return new Situation(title, NOTHING_TO_PAY, null, false, false);
    }
}

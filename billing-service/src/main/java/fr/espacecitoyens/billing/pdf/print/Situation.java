package fr.espacecitoyens.billing.pdf.print;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.OnlinePayment;
import fr.espacecitoyens.billing.invoice.OnlineWindow;
import fr.espacecitoyens.platform.Money;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the reader has to do, in words.
 *
 * @param title the headline
 * @param text what follows it; null when the ways to pay say all
 * @param online the payment online; null when it is no way to pay this invoice
 */
record Situation(String title, @Nullable String text, @Nullable Online online) {

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

    static Situation of(Invoice invoice, OnlinePayment limits, Instant now) {
        var content = invoice.content();
        return switch (invoice.state(ParisTime.day(now))) {
            case NON_REGLEE, PARTIELLEMENT_REGLEE, ECHEANCE_DEPASSEE ->
                    payable(invoice, limits, now);
            case PRELEVEMENT_PREVU -> debited(content.schedule().directDebitOn());
            case TRANSMISE_AU_TRESOR ->
                    said(
                            "Cette facture est transmise au Trésor public",
                            "Pour la régler, adressez-vous au comptable public indiqué"
                                    + " ci-dessous.");
            case REGLEE -> said("Cette facture est réglée", NOTHING_TO_PAY);
            case ANNULEE -> said("Cette facture est annulée", NOTHING_TO_PAY);
            case REMPLACEE -> said("Cette facture est remplacée par une autre", NOTHING_TO_PAY);
            case AVOIR -> credit(content.credits());
        };
    }

    private static Situation payable(Invoice invoice, OnlinePayment limits, Instant now) {
        String title = "Comment régler cette facture";
        long cents = invoice.remaining().cents();
        if (cents < limits.minimumCents() || cents > limits.maximumCents()) {
            return said(title, outside(limits));
        }
        var window = invoice.content().schedule().online();
        return new Situation(title, null, Online.of(window, now));
    }

    private static String outside(OnlinePayment limits) {
        return "Le paiement en ligne n'est possible que de "
                + new Money(limits.minimumCents()).inFrench()
                + " à "
                + new Money(limits.maximumCents()).inFrench()
                + ".";
    }

    private static Situation credit(@Nullable InvoiceReference credited) {
        String number =
                credited == null ? "" : "Il réduit la facture n°\u00A0" + credited.number() + ". ";
        return said("Cet avoir réduit ce que vous devez", number + NOTHING_TO_PAY);
    }

    private static Situation debited(@Nullable LocalDate day) {
        String when = day == null ? "" : " le " + French.day(day);
        return said(
                "Cette facture est prélevée",
                "Le reste à payer sera prélevé sur votre compte bancaire"
                        + when
                        + ". Vous n'avez rien à faire.");
    }

    private static Situation said(String title, String text) {
        return new Situation(title, text, null);
    }
}

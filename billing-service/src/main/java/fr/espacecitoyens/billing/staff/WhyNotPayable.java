package fr.espacecitoyens.billing.staff;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.NotPayableReason;
import fr.espacecitoyens.billing.invoice.OnlinePayment;
import fr.espacecitoyens.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Says on the telephone why an invoice cannot be paid online, and what to do instead. */
final class WhyNotPayable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH'h'mm", Locale.FRANCE);

    private WhyNotPayable() {}

    static String inFrench(NotPayableReason reason, Invoice invoice, OnlinePayment online) {
        var schedule = invoice.content().schedule();
        return switch (reason) {
            case CANCELLED -> "Elle est annulée : il n'y a rien à payer.";
            case CREDIT_NOTE -> "C'est un avoir : il n'y a rien à payer.";
            case SETTLED -> "Elle est réglée : il n'y a plus rien à payer.";
            case AT_TREASURY ->
                    "Elle est transmise au Trésor public : il faut s'adresser au comptable public.";
            case IN_DIRECT_DEBIT ->
                    "Elle sera prélevée le "
                            + day(Objects.requireNonNull(schedule.directDebitOn()))
                            + " : il n'y a rien à faire.";
            case BELOW_MINIMUM ->
                    "Il reste moins de "
                            + new Money(online.minimumCents()).inFrench()
                            + " : le paiement se fait par chèque, ou au guichet.";
            case ABOVE_MAXIMUM ->
                    "Il reste plus de "
                            + new Money(online.maximumCents()).inFrench()
                            + " : le paiement se fait par virement ou par chèque.";
            case NOT_OPEN_YET ->
                    "Le paiement en ligne ouvre le "
                            + time(schedule.online().localFrom())
                            + " : il suffit d'attendre.";
            case WINDOW_CLOSED ->
                    "Le paiement en ligne a fermé le "
                            + time(schedule.online().localUntil())
                            + " : le paiement se fait par chèque ou au guichet, avant le "
                            + day(schedule.dueOn())
                            + " si possible.";
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String time(LocalDateTime time) {
        return TIME.format(time);
    }
}

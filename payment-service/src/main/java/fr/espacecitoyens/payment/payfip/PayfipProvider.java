package fr.espacecitoyens.payment.payfip;

import fr.espacecitoyens.payment.attempt.Answer;
import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Evidence;
import fr.espacecitoyens.payment.attempt.Payer;
import fr.espacecitoyens.payment.attempt.PaymentPage;
import fr.espacecitoyens.payment.attempt.Provider;
import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import fr.espacecitoyens.platform.ParisTime;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PayFiP as a provider: it is asked, for what it tells proves nothing. */
final class PayfipProvider implements Provider {

    /** For this long after it was opened an operation can be paid. */
    private static final Duration PAYABLE = Duration.ofMinutes(15);

    private final PayfipService service;
    private final URI page;
    private final URI portal;
    private final Clock clock;

    PayfipProvider(PayfipService service, URI page, URI portal, Clock clock) {
        this.service = service;
        this.page = page;
        this.portal = portal;
        this.clock = clock;
    }

    @Override
    public ProviderName name() {
        return ProviderName.PAYFIP;
    }

    /** The limit is PayFiP's own: 15 minutes from the first time on. */
    @Override
    public Opened open(Attempt attempt, Duration limit, @Nullable Payer payer) {
        String known = attempt.purchase().operation();
        String operation = known == null ? service.create(debt(attempt)).idOp() : known;
        var idOp = new PaymentPage.Field("idop", operation);
        return new Opened(new PaymentPage("GET", page.toString(), List.of(idOp)), operation);
    }

    private Debt debt(Attempt attempt) {
        var purchase = attempt.purchase();
        int invoices = purchase.allocations().size();
        return new Debt(
                purchase.reference(),
                purchase.amountCents(),
                purchase.email(),
                invoices == 1 ? "Une facture" : invoices + " factures",
                portal.resolve("/payfip/notification"),
                portal.resolve("/factures/paiement/" + attempt.id() + "/retour/attente"));
    }

    @Override
    public Answer about(Attempt attempt) {
        var purchase = attempt.purchase();
        String operation = purchase.operation();
        if (operation == null) {
            return new Answer.NothingKnown();
        }
        return switch (service.result(operation, purchase.reference(), purchase.amountCents())) {
            // An operation is paid once: its number names the payment, too.
            case PayfipResult.Paid paid ->
                    new Answer.Told(
                            new Evidence.Captured(operation, paid.numauto(), paid.amountCents()));
            case PayfipResult.Refused(String code) -> new Answer.Told(new Evidence.Declined(code));
            case PayfipResult.Mismatch(String field) ->
                    new Answer.Told(
                            new Evidence.Doubtful("OTHER_" + field.toUpperCase(Locale.ROOT)));
            // Whoever gave up may still pay; whoever did not is not known of.
            case PayfipResult.Abandoned _, PayfipResult.NotYet _ -> new Answer.NothingKnown();
            case PayfipResult.Unknown _ -> forgotten(attempt);
            case PayfipResult.Unanswered _ -> new Answer.Unanswered();
        };
    }

    /**
     * PayFiP forgets over night, perhaps also what was paid: then somebody has to look. Not where
     * it said that nothing was, when nothing could be paid any more.
     */
    private Answer forgotten(Attempt attempt) {
        Instant startedAt = attempt.progress().startedAt();
        Instant clearedAt = attempt.progress().clearedAt();
        LocalDate begun = ParisTime.day(startedAt);
        boolean cleared = clearedAt != null && !clearedAt.isBefore(startedAt.plus(PAYABLE));
        return cleared || begun.equals(ParisTime.day(clock.instant()))
                ? new Answer.NothingKnown()
                : new Answer.Told(new Evidence.Doubtful("FORGOTTEN_AT_PROVIDER"));
    }

    @Override
    public RefundAnswer refund(Attempt attempt, Refund refund) {
        return new RefundAnswer.Refused("NOT_ONLINE");
    }

    /** The public accountant does, on paper. */
    @Override
    public boolean givesBack() {
        return false;
    }

    @Override
    public Refund.Question newQuestion() {
        throw new IllegalStateException("PayFiP gives nothing back online");
    }
}

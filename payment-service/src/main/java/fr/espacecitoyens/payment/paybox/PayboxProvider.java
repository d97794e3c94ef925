package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Answer;
import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Payer;
import fr.espacecitoyens.payment.attempt.Provider;
import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Paybox as a provider. */
final class PayboxProvider implements Provider {

    /** Ten digits. */
    private static final long LARGEST_CENTS = 9_999_999_999L;

    private final PayboxHosts hosts;
    private final PayboxForm form;
    private final PayboxInquiry inquiry;
    private final PayboxRefund refund;

    PayboxProvider(PayboxHosts hosts, PayboxForm form, PayboxInquiry inquiry, PayboxRefund refund) {
        this.hosts = hosts;
        this.form = form;
        this.inquiry = inquiry;
        this.refund = refund;
    }

    @Override
    public ProviderName name() {
        return ProviderName.PAYBOX;
    }

    @Override
    public Opened open(Attempt attempt, Duration limit, @Nullable Payer payer) {
        if (attempt.purchase().amountCents() > LARGEST_CENTS) {
            throw Problem.conflict(
                    "amount-out-of-bounds",
                    "Ces factures sont trop pour un seul paiement : choisissez-en moins.");
        }
        return new Opened(form.write(hosts.pageUrl(), attempt, limit, payer), null);
    }

    @Override
    public Answer about(Attempt attempt) {
        return inquiry.about(attempt);
    }

    @Override
    public RefundAnswer refund(Attempt attempt, Refund asked) {
        return refund.give(attempt, asked);
    }

    @Override
    public boolean givesBack() {
        return true;
    }

    @Override
    public Refund.Question newQuestion() {
        return refund.newQuestion();
    }
}

package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.AttemptEvents;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Provider;
import fr.espacecitoyens.payment.attempt.Providers;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has providers give money back, again and again until they answer. The question is stored before
 * it is asked, so that it stays the same one over crashes and time-outs.
 */
@Component
class SendRefundsJob {

    private static final Logger log = LoggerFactory.getLogger(SendRefundsJob.class);

    private final Attempts attempts;
    private final Providers providers;
    private final PayableInvoices invoices;
    private final AttemptEvents events;
    private final Clock clock;

    SendRefundsJob(
            Attempts attempts,
            Providers providers,
            PayableInvoices invoices,
            AttemptEvents events,
            Clock clock) {
        this.attempts = attempts;
        this.providers = providers;
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${payment.refund.interval}")
    void send() {
        for (Attempt attempt : attempts.withRefunds(List.of(RefundState.TO_SEND))) {
            for (Refund refund : attempt.movements().refunds()) {
                if (refund.state() == RefundState.TO_SEND) {
                    carefully(attempt, refund);
                }
            }
        }
    }

    /** One refund that fails must not hold up the others. */
    private void carefully(Attempt attempt, Refund refund) {
        try {
            send(attempt, refund.id());
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("attempt", attempt.id())
                    .addKeyValue("refund", refund.id())
                    .setCause(e)
                    .log("refund could not be brought to its end, will try again");
        }
    }

    private void send(Attempt attempt, String refundId) {
        Provider provider = providers.of(attempt);
        Attempt asking =
                changed(
                        attempt,
                        refundId,
                        refund ->
                                refund.question() == null
                                        ? refund.asking(provider.newQuestion())
                                        : refund);
        Refund refund = asking.refund(refundId).orElseThrow();
        switch (provider.refund(asking, refund)) {
            case RefundAnswer.Given(String transaction) -> given(asking, refund, transaction);
            case RefundAnswer.Refused(String code) -> refused(asking, refund, code);
            case RefundAnswer.TooLate() -> tooLate(asking, refund);
            case RefundAnswer.Unanswered() ->
                    log.atWarn()
                            .addKeyValue("refund", refundId)
                            .log("provider did not say whether it gave money back");
        }
    }

    private void given(Attempt attempt, Refund refund, String transaction) {
        String invoiceId = refund.of().invoiceId();
        if (invoiceId != null) {
            invoices.giveBack(refund.id(), new Allocation(invoiceId, refund.amountCents()));
        }
        var outcome = new Refund.Outcome(transaction, "00000", clock.instant());
        attempts.change(
                attempt.id(),
                now ->
                        isOpen(now, refund)
                                ? now.with(refund.ended(RefundState.DONE, outcome))
                                        .announcing(events.refunded(now, refund, outcome))
                                : now);
    }

    private void refused(Attempt attempt, Refund refund, String code) {
        log.atError()
                .addKeyValue("refund", refund.id())
                .addKeyValue("code", code)
                .log("provider refused to give money back");
        var outcome = new Refund.Outcome("", code, clock.instant());
        changed(attempt, refund.id(), open -> open.ended(RefundState.FAILED, outcome));
    }

    private void tooLate(Attempt attempt, Refund refund) {
        log.atError()
                .addKeyValue("refund", refund.id())
                .log("nobody knows whether money was given back: look at the provider's site");
        changed(attempt, refund.id(), open -> open.ended(RefundState.UNKNOWN, null));
    }

    private Attempt changed(Attempt attempt, String refundId, UnaryOperator<Refund> step) {
        return attempts.change(
                        attempt.id(),
                        now ->
                                now.refund(refundId)
                                        .filter(refund -> refund.state() == RefundState.TO_SEND)
                                        .map(refund -> now.with(step.apply(refund)))
                                        .orElse(now))
                .orElseThrow();
    }

    private static boolean isOpen(Attempt now, Refund refund) {
        return now.refund(refund.id()).filter(r -> r.state() == RefundState.TO_SEND).isPresent();
    }
}

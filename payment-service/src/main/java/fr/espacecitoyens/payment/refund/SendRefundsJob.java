package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Provider;
import fr.espacecitoyens.payment.attempt.Providers;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import fr.espacecitoyens.payment.attempt.RefundState;
import java.util.List;
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
    private final EndRefund end;

    SendRefundsJob(Attempts attempts, Providers providers, EndRefund end) {
        this.attempts = attempts;
        this.providers = providers;
        this.end = end;
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
        Attempt asking = asking(attempt, refundId, provider);
        Refund refund = asking.refund(refundId).orElseThrow();
        switch (provider.refund(asking, refund)) {
            case RefundAnswer.Given(String transaction) -> end.given(asking, refund, transaction);
            case RefundAnswer.Refused(String code) -> {
                log.atError()
                        .addKeyValue("refund", refundId)
                        .addKeyValue("code", code)
                        .log("provider refused to give money back");
                end.failed(asking, refund, code);
            }
            case RefundAnswer.TooLate() -> {
                log.atError()
                        .addKeyValue("refund", refundId)
                        .log("nobody knows whether money was given back: look at the provider's");
                end.unknown(asking, refund);
            }
            case RefundAnswer.Unanswered() ->
                    log.atWarn()
                            .addKeyValue("refund", refundId)
                            .log("provider did not say whether it gave money back");
        }
    }

    /** The same question as ever, or a new one that is stored before it is asked. */
    private Attempt asking(Attempt attempt, String refundId, Provider provider) {
        return attempts.change(
                        attempt.id(),
                        now ->
                                now.refund(refundId)
                                        .filter(SendRefundsJob::hasNoQuestion)
                                        .map(r -> now.with(r.asking(provider.newQuestion())))
                                        .orElse(now))
                .orElseThrow();
    }

    private static boolean hasNoQuestion(Refund refund) {
        return refund.state() == RefundState.TO_SEND && refund.question() == null;
    }
}

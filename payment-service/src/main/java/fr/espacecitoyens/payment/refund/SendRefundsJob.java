package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Provider;
import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.attempt.Providers;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private record Task(Attempt attempt, Refund refund) {

        ProviderName provider() {
            return attempt.purchase().provider();
        }
    }

    private final Attempts attempts;
    private final Providers providers;
    private final EndRefund end;

    SendRefundsJob(Attempts attempts, Providers providers, EndRefund end) {
        this.attempts = attempts;
        this.providers = providers;
        this.end = end;
    }

    /** A provider that is silent once is left alone until the next round. */
    @Scheduled(fixedDelayString = "${payment.refund.interval}")
    void send() {
        Set<ProviderName> silent = EnumSet.noneOf(ProviderName.class);
        for (Task task : tasks()) {
            if (!silent.contains(task.provider()) && !isAnswered(task)) {
                silent.add(task.provider());
            }
        }
    }

    /** In no order: one that the provider is always silent about must not always be the first. */
    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (Attempt attempt : attempts.withRefunds(List.of(RefundState.TO_SEND))) {
            attempt.movements().refunds().stream()
                    .filter(refund -> refund.state() == RefundState.TO_SEND)
                    .forEach(refund -> tasks.add(new Task(attempt, refund)));
        }
        Collections.shuffle(tasks);
        return tasks;
    }

    /** One refund that fails must not hold up the others. */
    private boolean isAnswered(Task task) {
        try {
            return send(task.attempt(), task.refund());
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("attempt", task.attempt().id())
                    .addKeyValue("refund", task.refund().id())
                    .setCause(e)
                    .log("refund could not be brought to its end, will try again");
            return true;
        }
    }

    private boolean send(Attempt attempt, Refund wanted) {
        if (wanted.transferredOn() != null) {
            end.given(attempt, wanted, "");
            return true;
        }
        Provider provider = providers.of(attempt);
        Attempt asking = asking(attempt, wanted.id(), provider);
        Refund refund = asking.refund(wanted.id()).orElseThrow();
        // Somebody else may have been faster.
        return refund.state() != RefundState.TO_SEND
                || end.by(provider.refund(asking, refund), asking, refund);
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

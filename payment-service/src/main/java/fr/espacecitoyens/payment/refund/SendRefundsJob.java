package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Provider;
import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.attempt.Providers;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /**
     * More than two questions at both hosts may take. Whoever is killed meanwhile holds it up so
     * long.
     */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private record Task(Attempt attempt, Refund refund) {

        ProviderName provider() {
            return attempt.purchase().provider();
        }

        boolean isAsked() {
            return !refund.awaitsCounting();
        }
    }

    private final Attempts attempts;
    private final Providers providers;
    private final EndRefund end;
    private final Clock clock;

    SendRefundsJob(Attempts attempts, Providers providers, EndRefund end, Clock clock) {
        this.attempts = attempts;
        this.providers = providers;
        this.end = end;
        this.clock = clock;
    }

    /** A provider that is silent once is left alone until the next round. */
    @Scheduled(fixedDelayString = "${payment.refund.interval}")
    void send() {
        Set<ProviderName> silent = EnumSet.noneOf(ProviderName.class);
        for (Task task : tasks()) {
            boolean isVain = task.isAsked() && silent.contains(task.provider());
            if (!isVain && !isAnswered(task)) {
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
        if (wanted.awaitsCounting()) {
            end.count(attempt, wanted.id());
            return true;
        }
        if (wanted.transferredOn() != null) {
            end.given(attempt, wanted, "");
            return true;
        }
        Provider provider = providers.of(attempt);
        Optional<Attempt> asking = asking(attempt, wanted.id(), provider);
        if (asking.isEmpty()) {
            return true;
        }
        Refund refund = asking.get().refund(wanted.id()).orElseThrow();
        var answer = provider.refund(asking.get(), refund);
        return end.by(answer, asking.get(), refund);
    }

    /**
     * The same question as ever, or a new one that is stored before it is asked.
     *
     * @return nothing if somebody else asks it just now, or was faster
     */
    private Optional<Attempt> asking(Attempt attempt, String refundId, Provider provider) {
        Instant now = clock.instant();
        var isOurs = new AtomicBoolean();
        Optional<Attempt> asking =
                attempts.change(
                        attempt.id(),
                        seen -> {
                            var refund = seen.refund(refundId).filter(one -> one.canBeSentAt(now));
                            isOurs.set(refund.isPresent());
                            return refund.map(one -> asking(seen, one, provider, now)).orElse(seen);
                        });
        return asking.filter(_ -> isOurs.get());
    }

    private static Attempt asking(Attempt attempt, Refund refund, Provider provider, Instant now) {
        var known = refund.question();
        var question = known == null ? first(attempt, refund, provider.newQuestion()) : known;
        return attempt.with(refund.asking(question.sending(now.plus(LONGEST_WAIT))));
    }

    /** On its first day a whole payment is undone before it reaches the bank, if it can be. */
    private static Refund.Question first(Attempt attempt, Refund refund, Refund.Question question) {
        return attempt.movements().isWholeCaptureOf(question.day(), refund)
                ? question.toCancel()
                : question;
    }
}

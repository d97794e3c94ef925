package fr.espacecitoyens.payment.receipt;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives notification-service what it writes about money that does not count, or went back. */
@RestController
class NoticeController {

    record Notice(String email, List<Unapplied> unapplied, List<Given> refunds) {}

    record Unapplied(String transaction, long amountCents, Instant at) {}

    /** By the id that the event tells. */
    record Given(String id, long amountCents, Instant at) {}

    private final Attempts attempts;

    NoticeController(Attempts attempts) {
        this.attempts = attempts;
    }

    @GetMapping("/notices/{attemptId}")
    Notice notice(@PathVariable String attemptId) {
        return attempts.find(attemptId)
                .map(NoticeController::notice)
                .orElseThrow(
                        () -> Problem.notFound("payment-unknown", "Ce paiement n’existe pas."));
    }

    private static Notice notice(Attempt attempt) {
        return new Notice(
                attempt.purchase().email(),
                attempt.movements().captures().stream()
                        .filter(c -> c.unappliedCents() > 0)
                        .map(c -> new Unapplied(c.transaction(), c.unappliedCents(), c.at()))
                        .toList(),
                attempt.movements().refunds().stream()
                        .filter(refund -> refund.state() == RefundState.DONE)
                        .flatMap(refund ->
                                Stream.ofNullable(refund.outcome())
                                        .map(o ->
                                                new Given(
                                                        refund.countedAs(attempt.id()),
                                                        refund.amountCents(),
                                                        o.at())))
                        .toList());
    }
}

package fr.espacecitoyens.payment.staff;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.platform.web.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which refunds wait for somebody of the staff, whoever's payment they are of. */
@RestController
class WaitingRefundController {

    private static final Set<RefundState> WAITING =
            Set.of(RefundState.TO_APPROVE, RefundState.UNKNOWN, RefundState.FAILED);

    private static final int MOST = 200;

    /** A refund, with the payment that it is of. */
    record Waiting(StaffPayment payment, Refund refund) {}

    private final Attempts attempts;

    WaitingRefundController(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * Those that have waited longest first.
     *
     * @param state TO_APPROVE, UNKNOWN or FAILED; null for all three
     */
    @GetMapping("/staff/refunds")
    List<Waiting> waiting(@RequestParam(required = false) @Nullable RefundState state) {
        var wanted = state == null ? WAITING : Set.of(state);
        if (!WAITING.containsAll(wanted)) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "state-not-waiting",
                    "Dans cet état, un remboursement n’attend personne.",
                    List.of());
        }
        return attempts.withRefunds(wanted).stream()
                .flatMap(attempt -> waiting(attempt, wanted))
                .sorted(Comparator.comparing(one -> one.refund().decision().askedAt()))
                .limit(MOST)
                .toList();
    }

    private static Stream<Waiting> waiting(Attempt attempt, Set<RefundState> wanted) {
        return attempt.movements().waitingForStaff().stream()
                .filter(refund -> wanted.contains(refund.state()))
                .map(refund -> new Waiting(StaffPayment.of(attempt), refund));
    }
}

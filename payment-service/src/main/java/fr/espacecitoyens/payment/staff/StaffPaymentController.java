package fr.espacecitoyens.payment.staff;

import fr.espacecitoyens.payment.attempt.Answer;
import fr.espacecitoyens.payment.attempt.AskProvider;
import fr.espacecitoyens.payment.attempt.AttemptState;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.DismissSuspicion;
import fr.espacecitoyens.platform.web.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds payments for the staff, and asks the provider how one stands. */
@RestController
class StaffPaymentController {

    private static final int PAGE_SIZE = 50;

    /**
     * A page of payments.
     *
     * @param more whether there is a next page
     */
    record Found(int page, boolean more, List<StaffPayment> payments) {}

    /**
     * What came of asking.
     *
     * @param provider TOLD, NOTHING_KNOWN or UNANSWERED
     * @param payment as it is after that
     */
    record Asked(String provider, StaffPayment.Detail payment) {}

    private final Attempts attempts;
    private final SearchKey searchKey;
    private final DescribePayment describe;
    private final AskProvider askProvider;
    private final DismissSuspicion dismissSuspicion;

    StaffPaymentController(
            Attempts attempts,
            SearchKey searchKey,
            DescribePayment describe,
            AskProvider askProvider,
            DismissSuspicion dismissSuspicion) {
        this.attempts = attempts;
        this.searchKey = searchKey;
        this.describe = describe;
        this.askProvider = askProvider;
        this.dismissSuspicion = dismissSuspicion;
    }

    /**
     * The newest first.
     *
     * @param search an id, a reference, a transaction, the number of a receipt, an invoice's number
     *     or id; anything else finds nothing
     * @param toRefund only those of which something is to be given back
     */
    @GetMapping("/staff/payments")
    Found find(
            @RequestParam(required = false) @Nullable AttemptState state,
            @RequestParam(defaultValue = "false") boolean toRefund,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "1") @Positive @Max(10_000) int page) {
        if (search == null) {
            return found(state, toRefund, null, page);
        }
        return searchKey
                .of(search)
                .map(key -> found(state, toRefund, key, page))
                .orElse(new Found(page, false, List.of()));
    }

    private Found found(
            @Nullable AttemptState state, boolean toRefund, @Nullable String key, int page) {
        var one = PageRequest.of(page - 1, PAGE_SIZE);
        var found = attempts.search(state, toRefund, key, one);
        boolean more =
                found.size() == PAGE_SIZE
                        && !attempts.search(state, toRefund, key, one.next()).isEmpty();
        return new Found(page, more, found.stream().map(StaffPayment::of).toList());
    }

    @GetMapping("/staff/payments/{id}")
    StaffPayment.Detail one(@PathVariable String id) {
        return attempts.find(id)
                .map(describe::detail)
                .orElseThrow(
                        () -> Problem.notFound("payment-unknown", "Ce paiement n’existe pas."));
    }

    @PostMapping("/staff/payments/{id}/inquiry")
    Asked ask(@PathVariable String id) {
        String said =
                switch (askProvider.about(id)) {
                    case Answer.Told _ -> "TOLD";
                    case Answer.NothingKnown _ -> "NOTHING_KNOWN";
                    case Answer.Unanswered _ -> "UNANSWERED";
                };
        return new Asked(said, one(id));
    }

    /** Somebody has looked at the provider's: it took no money for this suspect attempt. */
    @PostMapping("/staff/payments/{id}/dismissal")
    StaffPayment.Detail dismiss(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
        dismissSuspicion.nothingTaken(id, token.getSubject());
        return one(id);
    }
}

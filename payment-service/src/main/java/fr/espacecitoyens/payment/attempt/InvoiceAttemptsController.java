package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.PayableInvoices;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a citizen which payments of several invoices are under way or have come in. */
@RestController
class InvoiceAttemptsController {

    /** Two pages of a list at once; more in an address would meet the server's own limit. */
    private static final int MOST_INVOICES = 50;

    /** Whoever looks for one only sees what matters most. */
    private static final Comparator<Attempt> UNDER_WAY_FIRST =
            Comparator.comparing((Attempt attempt) -> attempt.progress().liveInvoiceIds() == null)
                    .thenComparing(attempt -> !attempt.progress().isUnderWay())
                    .thenComparing(Attempt::id);

    private final Attempts attempts;
    private final PayableInvoices invoices;

    InvoiceAttemptsController(Attempts attempts, PayableInvoices invoices) {
        this.attempts = attempts;
        this.invoices = invoices;
    }

    /** What is somebody else's or not known here is left out: the answer does not tell which. */
    @GetMapping("/attempts")
    List<ListedAttempt> ofInvoices(
            @RequestParam("invoice") @Size(min = 1, max = MOST_INVOICES)
                    List<@Pattern(regexp = "[A-Za-z0-9-]{1,64}") String> ids,
            @AuthenticationPrincipal Jwt token) {
        String citizen = token.getSubject();
        var own = invoices.own(ids, citizen);
        var ownIds = own.stream().map(PayableInvoices.Own::invoiceId).toList();
        var attemptIds = own.stream().flatMap(one -> one.attempts().stream()).distinct().toList();
        return attempts.withIds(attemptIds).stream()
                .filter(attempt -> attempt.concerns(ownIds))
                .sorted(UNDER_WAY_FIRST)
                .map(attempt -> ListedAttempt.of(attempt, citizen, own))
                .toList();
    }
}

package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.attempt.PaymentPage.PageForm;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a citizen may do with attempts, and see of them. */
@RestController
class AttemptController {

    private static final String EMAIL_WANTED =
            "Écrivez une adresse de courriel complète, par exemple nom@exemple.fr.";

    record StartRequest(@Nullable String invoiceId, @Nullable String email) {}

    record StartedAttempt(String id, AttemptState state, PageForm page) {}

    private final StartPayment startPayment;
    private final Attempts attempts;
    private final PaymentPage page;
    private final AttemptProperties limits;

    AttemptController(
            StartPayment startPayment,
            Attempts attempts,
            PaymentPage page,
            AttemptProperties limits) {
        this.startPayment = startPayment;
        this.attempts = attempts;
        this.page = page;
        this.limits = limits;
    }

    @PostMapping("/attempts")
    ResponseEntity<StartedAttempt> start(
            @RequestBody StartRequest request, @AuthenticationPrincipal Jwt token) {
        String email = request.email() == null ? "" : request.email().strip();
        if (!PayerEmail.isValid(email)) {
            throw Problem.invalid(List.of(new FieldError("email", EMAIL_WANTED)));
        }
        String invoiceId = request.invoiceId() == null ? "" : request.invoiceId();
        var started =
                startPayment.start(new StartPayment.Wish(invoiceId, token.getSubject(), email));
        Attempt attempt = started.attempt();
        var body =
                new StartedAttempt(
                        attempt.id(), attempt.state(), page.formFor(attempt, limits.pageLimit()));
        return ResponseEntity.status(started.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(body);
    }

    @GetMapping("/attempts/{id}")
    AttemptView one(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
        return attempts.find(id, token.getSubject())
                .map(attempt -> AttemptView.of(attempt, token.getSubject()))
                .orElseThrow(AttemptProblems::unknownAttempt);
    }
}

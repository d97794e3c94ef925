package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.PayableInvoices;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a citizen may do with attempts, and see of them. */
@RestController
class AttemptController {

    private static final String EMAIL_WANTED =
            "Écrivez une adresse de courriel complète, par exemple nom@exemple.fr.";

    /** As many as a page of the list shows. */
    private static final int MOST_INVOICES = 24;

    /** What the portal sends. */
    record StartRequest(
            @Nullable List<Item> invoices, @Nullable String email, @Valid @Nullable Payer payer) {}

    record Item(@Nullable String id, @Nullable Long amountCents) {}

    record StartedAttempt(String id, AttemptState state, PaymentPage page) {}

    /** Well within what callers wait for an answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final StartPayment startPayment;
    private final Attempts attempts;
    private final PayableInvoices invoices;
    private final AttemptNews news;

    AttemptController(
            StartPayment startPayment,
            Attempts attempts,
            PayableInvoices invoices,
            AttemptNews news) {
        this.startPayment = startPayment;
        this.attempts = attempts;
        this.invoices = invoices;
        this.news = news;
    }

    @PostMapping("/attempts")
    ResponseEntity<StartedAttempt> start(
            @Valid @RequestBody StartRequest request, @AuthenticationPrincipal Jwt token) {
        String email = request.email() == null ? "" : request.email().strip();
        if (!PayerEmail.isValid(email)) {
            throw Problem.invalid(List.of(new FieldError("email", EMAIL_WANTED)));
        }
        var started =
                startPayment.start(
                        new StartPayment.Wish(
                                items(request), token.getSubject(), email, request.payer()));
        Attempt attempt = started.attempt();
        var body = new StartedAttempt(attempt.id(), attempt.state(), started.page());
        return ResponseEntity.status(started.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(body);
    }

    private static List<StartPayment.Item> items(StartRequest request) {
        List<Item> items = request.invoices() == null ? List.of() : request.invoices();
        if (items.isEmpty() || items.size() > MOST_INVOICES) {
            throw wrong("invoices", "Choisissez de 1 à " + MOST_INVOICES + " factures.");
        }
        if (items.stream().map(Item::id).distinct().count() != items.size()) {
            throw wrong("invoices", "La même facture est choisie deux fois.");
        }
        return items.stream()
                .map(item -> {
                    if (item.amountCents() != null && item.amountCents() <= 0) {
                        throw wrong("amount", "Écrivez un montant supérieur à zéro.");
                    }
                    return new StartPayment.Item(
                            Objects.requireNonNullElse(item.id(), ""), item.amountCents());
                })
                .toList();
    }

    private static Problem wrong(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }

    /**
     * How it stands.
     *
     * @param unlike the standing that the caller knows already: the answer waits some seconds for
     *     another
     */
    @GetMapping("/attempts/{id}")
    AttemptDetail one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String unlike,
            @AuthenticationPrincipal Jwt token) {
        return news.awaited(
                        id,
                        () -> attempts.find(id, token.getSubject()),
                        attempt -> !attempt.standing().equals(unlike),
                        LONGEST_WAIT)
                .map(attempt -> AttemptDetail.of(attempt, invoices))
                .orElseThrow(AttemptProblems::unknownAttempt);
    }
}

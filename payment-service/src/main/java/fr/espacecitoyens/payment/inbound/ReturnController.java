package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.attempt.ApplyEvidence;
import fr.espacecitoyens.payment.attempt.AskProvider;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Evidence;
import fr.espacecitoyens.payment.inbound.InboundMessage.Origin;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the citizen's browser brings back from the payment page. */
@RestController
class ReturnController {

    record BrowserReturn(@Nullable String query) {}

    private final Attempts attempts;
    private final ReceiveMessage receiveMessage;
    private final ApplyEvidence applyEvidence;
    private final AskProvider askProvider;

    ReturnController(
            Attempts attempts,
            ReceiveMessage receiveMessage,
            ApplyEvidence applyEvidence,
            AskProvider askProvider) {
        this.attempts = attempts;
        this.receiveMessage = receiveMessage;
        this.applyEvidence = applyEvidence;
        this.askProvider = askProvider;
    }

    @PostMapping("/attempts/{id}/returns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void returned(
            @PathVariable String id,
            @RequestBody BrowserReturn request,
            @AuthenticationPrincipal Jwt token) {
        var attempt =
                attempts.find(id, token.getSubject())
                        .orElseThrow(() ->
                                Problem.notFound("payment-unknown", "Ce paiement n’existe pas."));
        if (attempt.purchase().operation() != null) {
            // It brings nothing that proves anything: there may be something to ask for.
            if (attempt.progress().askAt() != null) {
                applyEvidence.pageLeft(attempt.id(), new Evidence.Abandoned());
                askProvider.about(attempt.id());
            }
            return;
        }
        String query = request.query();
        if (query == null || query.length() > NotificationController.LONGEST) {
            throw Problem.invalid(
                    List.of(new FieldError("query", "Ce retour de paiement est illisible.")));
        }
        // The page shows the attempt's state either way: a forgery just changes nothing.
        receiveMessage.receive(Origin.browser(attempt), query);
    }
}

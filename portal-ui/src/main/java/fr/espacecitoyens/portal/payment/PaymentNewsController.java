package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageMissing;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells an open page at once that its payment has changed, as server-sent events. A connection
 * lasts less than a minute: the browser makes a new one by itself, and one that nobody reads any
 * more does not stay. When the citizen's access token is over the browser is told to make none.
 */
@Controller
class PaymentNewsController {

    private static final int QUESTIONS = 15;

    private final PaymentService payments;

    PaymentNewsController(PaymentService payments) {
        this.payments = payments;
    }

    /**
     * Waits for news.
     *
     * @param known how the payment stands as the page shows it; null if it could show nothing
     */
    @GetMapping(
            path = "/factures/paiement/{attemptId}/suivi",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @PathVariable String attemptId,
            @RequestParam(name = "etat", required = false) @Pattern(regexp = "[A-Z_.]{1,40}")
                    @Nullable String known,
            HttpServletResponse response)
            throws IOException {
        // Whoever may not ask is told so before anything else.
        var answer = question(attemptId, known);
        if (answer instanceof Reply.Refused<Attempt>) {
            throw new PageMissing();
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        // A proxy that collects what it passes on would hold the news back.
        response.setHeader("X-Accel-Buffering", "no");
        send(response, "retry: 2000\n\n");
        for (int i = 1; i < QUESTIONS && isTheSame(answer, known); i++) {
            // Fails as soon as the page is closed.
            send(response, ":\n\n");
            answer = question(attemptId, known);
        }
        if (answer instanceof Reply.Done<Attempt>(Attempt attempt)
                && !attempt.standing().equals(known)) {
            send(response, "event: state\ndata: " + attempt.standing() + "\n\n");
        }
    }

    private static boolean isTheSame(Reply<Attempt> answer, @Nullable String known) {
        return answer instanceof Reply.Done<Attempt>(Attempt attempt)
                && attempt.standing().equals(known);
    }

    private Reply<Attempt> question(String attemptId, @Nullable String known) {
        return known == null
                ? payments.attempt(attemptId)
                : payments.attemptUnlike(attemptId, known);
    }

    private static void send(HttpServletResponse response, String event) throws IOException {
        response.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}

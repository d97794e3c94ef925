package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import jakarta.servlet.http.HttpServletResponse;
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
 * more does not stay.
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
     * @param known the state that the page shows; null if it could not show any
     */
    @GetMapping(
            path = "/factures/paiement/{attemptId}/suivi",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @PathVariable String attemptId,
            @RequestParam(name = "etat", required = false) Attempt.@Nullable State known,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        // A proxy that collects what it passes on would hold the news back.
        response.setHeader("X-Accel-Buffering", "no");
        send(response, "retry: 2000\n\n");
        for (int i = 0; i < QUESTIONS; i++) {
            switch (question(attemptId, known)) {
                case Reply.Done<Attempt>(Attempt attempt) when attempt.state() != known -> {
                    send(response, "event: state\ndata: " + attempt.state() + "\n\n");
                    return;
                }
                // Fails as soon as the page is closed.
                case Reply.Done<Attempt> _ -> send(response, ":\n\n");
                case Reply.Refused<Attempt> _, Reply.Away<Attempt> _ -> {
                    return;
                }
            }
        }
    }

    private Reply<Attempt> question(String attemptId, Attempt.@Nullable State known) {
        return known == null
                ? payments.attempt(attemptId)
                : payments.attemptUnlike(attemptId, known);
    }

    private static void send(HttpServletResponse response, String event) throws IOException {
        response.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}

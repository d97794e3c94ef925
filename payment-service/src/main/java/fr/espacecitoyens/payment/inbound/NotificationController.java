package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.inbound.InboundMessage.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the providers call. Query and body are taken as bytes, before anything parses parameters:
 * only the bytes that were sent carry the signature. Answers are empty, as Paybox wants them.
 */
@RestController
class NotificationController {

    /** A genuine message has some 400 bytes. */
    static final int LONGEST = 8 * 1024;

    private final ReceiveMessage receiveMessage;
    private final KnownSenders knownSenders;

    NotificationController(ReceiveMessage receiveMessage, KnownSenders knownSenders) {
        this.receiveMessage = receiveMessage;
        this.knownSenders = knownSenders;
    }

    @GetMapping("/paybox/notification")
    ResponseEntity<Void> byQuery(HttpServletRequest request) {
        return ofPaybox(request, query(request));
    }

    @PostMapping("/paybox/notification")
    ResponseEntity<Void> byBody(HttpServletRequest request) throws IOException {
        return ofPaybox(request, body(request));
    }

    /** PayFiP says no more than that there is something to ask for, in either way. */
    @GetMapping("/payfip/notification")
    ResponseEntity<Void> hintByQuery(HttpServletRequest request) {
        return received(ProviderName.PAYFIP, query(request));
    }

    @PostMapping("/payfip/notification")
    ResponseEntity<Void> hintByBody(HttpServletRequest request) throws IOException {
        return received(ProviderName.PAYFIP, body(request));
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : query;
    }

    private static String body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    private ResponseEntity<Void> ofPaybox(HttpServletRequest request, String raw) {
        return knownSenders.include(request)
                ? received(ProviderName.PAYBOX, raw)
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    private ResponseEntity<Void> received(ProviderName provider, String raw) {
        if (raw.length() > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (raw.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        boolean taken = receiveMessage.receive(Origin.notification(provider), raw);
        return ResponseEntity.status(taken ? HttpStatus.OK : HttpStatus.BAD_REQUEST).build();
    }
}

package fr.espacecitoyens.payment.inbound;

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
 * Where the provider calls. Query and body are taken as bytes, before anything parses parameters:
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
        String query = request.getQueryString();
        return received(request, query == null ? "" : query);
    }

    @PostMapping("/paybox/notification")
    ResponseEntity<Void> byBody(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        return received(request, new String(body, StandardCharsets.ISO_8859_1));
    }

    private ResponseEntity<Void> received(HttpServletRequest request, String raw) {
        if (!knownSenders.include(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (raw.length() > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (raw.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        boolean taken = receiveMessage.receive(Origin.NOTIFICATION, raw);
        return ResponseEntity.status(taken ? HttpStatus.OK : HttpStatus.BAD_REQUEST).build();
    }
}

package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.inbound.InboundMessage.Handling;
import fr.espacecitoyens.payment.inbound.InboundMessage.Origin;
import fr.espacecitoyens.payment.inbound.InboundMessage.Outcome;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores a message before anything is decided about it, then has it understood and applied. */
@Component
class ReceiveMessage {

    private static final Logger log = LoggerFactory.getLogger(ReceiveMessage.class);

    private final InboundMessages messages;
    private final ApplyMessage applyMessage;
    private final Clock clock;

    ReceiveMessage(InboundMessages messages, ApplyMessage applyMessage, Clock clock) {
        this.messages = messages;
        this.applyMessage = applyMessage;
        this.clock = clock;
    }

    /**
     * Takes a message in. Once this returns, the message is safe; if it could not be applied yet,
     * the sweep will.
     *
     * @return whether it is not, for all we know, a forgery
     */
    boolean receive(Origin origin, String raw) {
        var message = messages.store(InboundMessage.received(origin, raw, clock.instant()));
        if (isDealtWith(message)) {
            return true;
        }
        try {
            return handle(message) != Outcome.NOT_GENUINE;
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("message", message.digest())
                    .setCause(e)
                    .log("stored message could not be applied, will try again");
            return true;
        }
    }

    /** What no key could verify is looked at anew: a key may have been added since. */
    private static boolean isDealtWith(InboundMessage message) {
        var known = message.handling();
        return message.waiting() == null && known != null && known.outcome() != Outcome.NOT_GENUINE;
    }

    /** What came of it; null if it has to be tried again later. */
    @Nullable Outcome handle(InboundMessage message) {
        var handling = applyMessage.apply(message);
        handling.ifPresent(h -> messages.handled(message, h));
        return handling.map(Handling::outcome).orElse(null);
    }
}

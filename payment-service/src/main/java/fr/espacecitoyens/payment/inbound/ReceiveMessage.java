package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.attempt.ApplyEvidence;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Evidence;
import fr.espacecitoyens.payment.inbound.InboundMessage.Handling;
import fr.espacecitoyens.payment.inbound.InboundMessage.Origin;
import fr.espacecitoyens.payment.inbound.InboundMessage.Outcome;
import fr.espacecitoyens.payment.inbound.InboundMessage.Way;
import fr.espacecitoyens.payment.inbound.ProviderLanguage.Reading;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores a message before anything is decided about it, then understands and applies it. */
@Component
class ReceiveMessage {

    private static final Logger log = LoggerFactory.getLogger(ReceiveMessage.class);

    private final InboundMessages messages;
    private final ProviderLanguage language;
    private final ApplyEvidence applyEvidence;
    private final Attempts attempts;
    private final Clock clock;

    ReceiveMessage(
            InboundMessages messages,
            ProviderLanguage language,
            ApplyEvidence applyEvidence,
            Attempts attempts,
            Clock clock) {
        this.messages = messages;
        this.language = language;
        this.applyEvidence = applyEvidence;
        this.attempts = attempts;
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
        var known = message.handling();
        // What no key could verify is looked at anew: a key may have been added since.
        if (known != null && known.outcome() != Outcome.NOT_GENUINE) {
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

    Outcome handle(InboundMessage message) {
        Handling handling =
                switch (language.read(message.raw())) {
                    case Reading.NotGenuine _ ->
                            new Handling(clock.instant(), Outcome.NOT_GENUINE, null, null);
                    case Reading.Genuine genuine ->
                            new Handling(
                                    clock.instant(),
                                    apply(message.origin(), genuine),
                                    genuine.reference(),
                                    genuine.evidence().heard());
                };
        messages.handled(message, handling);
        return handling.outcome();
    }

    private Outcome apply(Origin origin, Reading.Genuine genuine) {
        if (origin.way() == Way.NOTIFICATION) {
            return apply(genuine.reference(), genuine.evidence());
        }
        if (!isAbout(origin, genuine.reference())) {
            return Outcome.NOTHING_NEW;
        }
        // The browser decides nothing about money: it can only tell that the citizen gave up, or
        // is no longer on the payment page.
        Outcome outcome =
                language.isCancellation(genuine.evidence())
                        ? apply(genuine.reference(), new Evidence.Abandoned())
                        : Outcome.NOTHING_NEW;
        applyEvidence.pageLeft(Objects.requireNonNull(origin.attemptId()), genuine.evidence());
        return outcome;
    }

    private Outcome apply(String reference, Evidence evidence) {
        return switch (applyEvidence.apply(reference, evidence)) {
            case APPLIED -> Outcome.APPLIED;
            case NOTHING_NEW -> Outcome.NOTHING_NEW;
            case UNKNOWN_REFERENCE -> Outcome.UNKNOWN_REFERENCE;
        };
    }

    private boolean isAbout(Origin origin, String reference) {
        return origin.attemptId() != null
                && attempts.find(origin.attemptId())
                        .filter(attempt -> attempt.purchase().reference().equals(reference))
                        .isPresent();
    }
}

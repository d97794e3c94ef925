package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.attempt.Answer;
import fr.espacecitoyens.payment.attempt.ApplyEvidence;
import fr.espacecitoyens.payment.attempt.AskProvider;
import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Evidence;
import fr.espacecitoyens.payment.inbound.InboundMessage.Handling;
import fr.espacecitoyens.payment.inbound.InboundMessage.Origin;
import fr.espacecitoyens.payment.inbound.InboundMessage.Outcome;
import fr.espacecitoyens.payment.inbound.InboundMessage.Way;
import fr.espacecitoyens.payment.inbound.ProviderLanguage.Reading;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands a stored message, and brings what it says into its attempt. */
@Component
class ApplyMessage {

    private final Languages languages;
    private final ApplyEvidence applyEvidence;
    private final AskProvider askProvider;
    private final Attempts attempts;
    private final Clock clock;

    ApplyMessage(
            Languages languages,
            ApplyEvidence applyEvidence,
            AskProvider askProvider,
            Attempts attempts,
            Clock clock) {
        this.languages = languages;
        this.applyEvidence = applyEvidence;
        this.askProvider = askProvider;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What came of it; nothing if it has to be tried again later. */
    Optional<Handling> apply(InboundMessage message) {
        var origin = message.origin();
        return switch (languages.read(origin.provider(), message.raw())) {
            case Reading.NotGenuine _ -> Optional.of(handling(Outcome.NOT_GENUINE, null, null));
            case Reading.Genuine genuine ->
                    Optional.of(
                            handling(
                                    apply(origin, genuine),
                                    genuine.reference(),
                                    genuine.evidence().heard()));
            case Reading.Hint(String operation) ->
                    attempts.withOperation(operation)
                            .map(this::ask)
                            .orElseGet(() ->
                                    Optional.of(handling(Outcome.UNKNOWN_OPERATION, null, null)));
        };
    }

    private Optional<Handling> ask(Attempt attempt) {
        String reference = attempt.purchase().reference();
        return switch (askProvider.about(attempt.id())) {
            case Answer.Told(Evidence evidence) ->
                    Optional.of(handling(Outcome.ASKED, reference, evidence.heard()));
            case Answer.NothingKnown _ ->
                    Optional.of(handling(Outcome.ASKED, reference, "NOTHING_KNOWN"));
            case Answer.Unanswered _ -> Optional.empty();
        };
    }

    private Handling handling(Outcome outcome, @Nullable String reference, @Nullable String said) {
        return new Handling(clock.instant(), outcome, reference, said);
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
                languages.of(origin.provider()).isCancellation(genuine.evidence())
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

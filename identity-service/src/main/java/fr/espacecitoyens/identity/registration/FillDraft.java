package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.identity.profile.AddressStep;
import fr.espacecitoyens.identity.profile.ContactStep;
import fr.espacecitoyens.identity.profile.IdentityStep;
import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The wizard's steps, each checked and kept by itself, in any order. */
@Component
class FillDraft {

    private final Drafts drafts;
    private final IdentityProperties properties;
    private final Clock clock;

    FillDraft(Drafts drafts, IdentityProperties properties, Clock clock) {
        this.drafts = drafts;
        this.properties = properties;
        this.clock = clock;
    }

    String begin() {
        var expiry = clock.instant().plus(properties.draftLifetime());
        return drafts.add(Draft.begun(Ids.secret(), expiry)).id();
    }

    void acceptTerms(String id, @Nullable String version) {
        String current = properties.termsVersion();
        if (!current.equals(version)) {
            throw Problem.invalid(
                    List.of(
                            new FieldError(
                                    "version",
                                    "Les conditions ont changé. Relisez-les avant de les accepter.")));
        }
        keep(id, draft -> draft.with(new Draft.AcceptedTerms(current, clock.instant())));
    }

    void tellIdentity(String id, IdentityStep typed) {
        keep(id, draft -> draft.with(typed.checked(clock)));
    }

    void tellAddress(String id, AddressStep typed) {
        keep(id, draft -> draft.with(typed.checked()));
    }

    void tellContact(String id, ContactStep typed) {
        keep(id, draft -> draft.with(typed.checked(draft.isReachableByLetter())));
    }

    /** Somebody is still at it. */
    void touch(String id) {
        keep(id, UnaryOperator.identity());
    }

    private void keep(String id, UnaryOperator<Draft> step) {
        var expiry = clock.instant().plus(properties.draftLifetime());
        drafts.change(id, draft -> step.apply(draft).keptUntil(expiry));
    }
}

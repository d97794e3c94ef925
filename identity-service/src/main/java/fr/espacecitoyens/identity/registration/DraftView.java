package fr.espacecitoyens.identity.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.identity.profile.ContactMeansGiven;
import fr.espacecitoyens.identity.profile.PersonName;
import fr.espacecitoyens.identity.profile.PostalAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the wizard reads it back; a step that was not made yet is missing.
 *
 * @param photoStoredAt when the picture came, if there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        String id,
        Draft.@Nullable AcceptedTerms terms,
        @Nullable PersonName identity,
        @Nullable PostalAddress address,
        @Nullable ContactMeansGiven contact,
        @Nullable Instant photoStoredAt) {

    static DraftView of(Draft draft, @Nullable Instant photoStoredAt) {
        return new DraftView(
                draft.id(),
                draft.terms(),
                draft.identity(),
                draft.address(),
                draft.contact(),
                photoStoredAt);
    }
}

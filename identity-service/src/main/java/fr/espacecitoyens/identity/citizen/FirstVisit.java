package fr.espacecitoyens.identity.citizen;

import org.jspecify.annotations.Nullable;

/** Knows the citizen behind a token, completing the registration at the first visit. */
public interface FirstVisit {

    /**
     * The citizen of this token.
     *
     * @param draftId the registration that the account was made from; null for accounts made
     *     otherwise
     * @throws fr.espacecitoyens.platform.web.Problem 404 if there is neither citizen nor draft
     */
    Citizen citizen(String id, @Nullable String draftId);
}

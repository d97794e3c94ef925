package fr.espacecitoyens.keycloak.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.espacecitoyens.keycloak.identity.RegistrationDraft;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The draft of one registration, kept on the server between the page and VALIDER. Nothing of it is
 * taken from the form.
 */
final class DraftNotes {

    /** Keycloak names so what the portal sent as the parameter "draft". */
    private static final String DRAFT_ID = "client_request_param_draft";

    private static final String DRAFT = "registration-draft";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuthenticationSessionModel session;

    DraftNotes(AuthenticationSessionModel session) {
        this.session = session;
    }

    Optional<String> id() {
        return Optional.ofNullable(session.getClientNote(DRAFT_ID)).filter(id -> !id.isBlank());
    }

    void keep(RegistrationDraft draft) {
        try {
            session.setAuthNote(DRAFT, JSON.writeValueAsString(draft));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written as JSON", e);
        }
    }

    Optional<RegistrationDraft> kept() {
        return Optional.ofNullable(session.getAuthNote(DRAFT)).map(DraftNotes::read);
    }

    void forget() {
        session.removeAuthNote(DRAFT);
    }

    private static @Nullable RegistrationDraft read(String json) {
        try {
            return JSON.readValue(json, RegistrationDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that was kept cannot be read", e);
        }
    }
}

package fr.espacecitoyens.portal.backend;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** identity-service: drafts of registrations, the citizen's profile, the linked services. */
public class IdentityService {

    private final Backend backend;

    IdentityService(Backend backend) {
        this.backend = backend;
    }

    /** Begins a registration; answers with the draft's id, which nobody can guess. */
    public Reply<String> startDraft() {
        return backend.send(Caller.PORTAL, HttpMethod.POST, NewDraft.class, null, "/drafts")
                .map(NewDraft::id);
    }

    /** What was typed so far; refused with 404 when unknown or expired. */
    public Reply<Draft> draft(String id) {
        return backend.get(Caller.PORTAL, Draft.class, "/drafts/{id}", id);
    }

    /** Keeps one step: terms, identity, address or contact. */
    public Reply<Reply.Nothing> keep(String draft, String part, Map<String, String> fields) {
        return backend.send(
                Caller.PORTAL,
                HttpMethod.PUT,
                Reply.Nothing.class,
                fields,
                "/drafts/{id}/{part}",
                draft,
                part);
    }

    /** Forgets the draft. */
    public Reply<Reply.Nothing> forget(String draft) {
        return backend.send(
                Caller.PORTAL, HttpMethod.DELETE, Reply.Nothing.class, null, "/drafts/{id}", draft);
    }

    /** The profile of whoever is logged in. */
    public Reply<Profile> me() {
        return backend.get(Caller.CITIZEN, Profile.class, "/me");
    }

    /** The services that have access keys. */
    public Reply<List<Service>> services() {
        return backend.get(Caller.CITIZEN, Service[].class, "/services").map(List::of);
    }

    /** Links a service by the key that it gave. */
    public Reply<Profile.Link> link(String service, String key) {
        return backend.send(
                Caller.CITIZEN,
                HttpMethod.POST,
                Profile.Link.class,
                Map.of("service", service, "key", key),
                "/me/links");
    }

    /** Removes a linked service; done, too, when there is no such link. */
    public Reply<Reply.Nothing> unlink(String link) {
        return backend.send(
                Caller.CITIZEN,
                HttpMethod.DELETE,
                Reply.Nothing.class,
                null,
                "/me/links/{link}",
                link);
    }

    /** Where the citizen is logged in. */
    public Reply<List<OpenSession>> sessions() {
        return backend.get(Caller.CITIZEN, OpenSession[].class, "/me/sessions").map(List::of);
    }

    /** Ends one of the citizen's sessions. */
    public Reply<Reply.Nothing> endSession(String id) {
        return backend.send(
                Caller.CITIZEN,
                HttpMethod.DELETE,
                Reply.Nothing.class,
                null,
                "/me/sessions/{id}",
                id);
    }

    /** Ends all of the citizen's sessions but this one. */
    public Reply<Reply.Nothing> endOtherSessions() {
        return backend.send(
                Caller.CITIZEN, HttpMethod.DELETE, Reply.Nothing.class, null, "/me/sessions");
    }

    /**
     * A session at Keycloak.
     *
     * @param current whether it is the one that asks
     */
    public record OpenSession(
            String id, String address, Instant startedAt, Instant lastUsedAt, boolean current) {}

    /** What the citizen logs in with besides the password. */
    public Reply<List<LoginMethod>> loginMethods() {
        return backend.get(Caller.CITIZEN, LoginMethod[].class, "/me/login-methods").map(List::of);
    }

    /**
     * A passkey, or what gives the codes of a second step.
     *
     * @param kind PASSKEY or SECOND_FACTOR
     * @param label the name that the citizen gave it
     */
    public record LoginMethod(String id, String kind, String label, Instant createdAt) {}

    /** When the citizen's space ends, if he or she has asked for it. */
    public Reply<Departure> departure() {
        return backend.get(Caller.CITIZEN, Departure.class, "/me/departure");
    }

    /** Asks for the end of the citizen's space; refused unless the login is fresh. */
    public Reply<Departure> leave() {
        return backend.send(Caller.CITIZEN, HttpMethod.PUT, Departure.class, null, "/me/departure");
    }

    /** The citizen stays; refused with 409 once the erasure has begun. */
    public Reply<Reply.Nothing> stay() {
        return backend.send(
                Caller.CITIZEN, HttpMethod.DELETE, Reply.Nothing.class, null, "/me/departure");
    }

    /**
     * The end of a space.
     *
     * @param erasedFrom until then it can be undone; null when nobody has asked for it
     */
    public record Departure(@Nullable Instant erasedFrom) {}

    /** A service of the organisation. */
    public record Service(String id, String label) {}

    record NewDraft(String id) {}
}

package fr.espacecitoyens.portal.backend;

import java.util.List;
import java.util.Map;
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

    /** A service of the organisation. */
    public record Service(String id, String label) {}

    record NewDraft(String id) {}
}

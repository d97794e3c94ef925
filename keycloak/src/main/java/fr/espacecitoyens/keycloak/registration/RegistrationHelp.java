package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.identity.AccessKey;
import fr.espacecitoyens.keycloak.identity.IdentityService;
import fr.espacecitoyens.keycloak.identity.RegistrationToken;
import fr.espacecitoyens.keycloak.limits.Allowance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Answers that the page AUTHENTIFICATION asks for while it is filled in. Only a visit that has such
 * a page open, with a draft behind it, gets any, and only a few: what can be learnt here, VALIDER
 * would tell as well.
 */
public final class RegistrationHelp {

    private static final int TOO_MANY = 429;
    private static final Allowance OF_A_VISIT =
            new Allowance("registration-help", 20, Duration.ofHours(1));
    private static final Allowance OF_AN_ADDRESS =
            new Allowance("registration-help-from", 60, Duration.ofHours(1));

    private final KeycloakSession session;
    private final IdentityService identity;
    private final URI previousPage;

    RegistrationHelp(KeycloakSession session, IdentityService identity, URI previousPage) {
        this.session = session;
        this.identity = identity;
        this.previousPage = previousPage;
    }

    /** Whether a user name is free, with others if it is not. */
    @POST
    @Path("user-name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response checkUserName(
            @QueryParam("client_id") String client, @QueryParam("tab_id") String tab) {
        return answer(
                client,
                tab,
                visit -> {
                    String name = UserName.normal(typed("username"));
                    var problem = UserName.problem(name);
                    if (problem.isPresent()) {
                        return Map.of("state", problem.get().name());
                    }
                    var names = FreeUserNames.of(session);
                    return names.isTaken(name)
                            ? Map.of("state", "TAKEN", "proposals", names.like(name))
                            : Map.of("state", "FREE");
                });
    }

    /** Whether an access key is recognised. */
    @POST
    @Path("access-key")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response checkAccessKey(
            @QueryParam("client_id") String client, @QueryParam("tab_id") String tab) {
        return answer(
                client,
                tab,
                visit -> {
                    var key = new AccessKey(typed("service"), typed("key"));
                    String draft = new DraftNotes(visit).id().orElseThrow();
                    return Map.of(
                            "state",
                            identity.check(draft, key, RegistrationToken.sign(session)).name());
                });
    }

    /** PRÉCÉDENT: keeps what was typed, except passwords, and goes back to the portal. */
    @POST
    @Path("previous")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response goBack(
            @QueryParam("client_id") String client, @QueryParam("tab_id") String tab) {
        var form = session.getContext().getHttpRequest().getDecodedFormParameters();
        visit(client, tab).ifPresent(visit -> TypedBefore.keep(visit, form));
        return Response.seeOther(previousPage).build();
    }

    private Response answer(
            String client,
            String tab,
            Function<AuthenticationSessionModel, Map<String, ?>> question) {
        Optional<AuthenticationSessionModel> visit = visit(client, tab);
        if (visit.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        String from = session.getContext().getConnection().getRemoteHost();
        String who = visit.get().getParentSession().getId() + ":" + tab;
        if (!OF_A_VISIT.take(session, who) || !OF_AN_ADDRESS.take(session, from)) {
            return Response.status(TOO_MANY).build();
        }
        return Response.ok(question.apply(visit.get()), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Optional<AuthenticationSessionModel> visit(String client, String tab) {
        var realm = session.getContext().getRealm();
        return Optional.ofNullable(client)
                .map(realm::getClientByClientId)
                .map(found ->
                        new AuthenticationSessionManager(session)
                                .getCurrentAuthenticationSession(realm, found, tab))
                .filter(found -> found.getAuthenticatedUser() == null)
                .filter(found -> new DraftNotes(found).kept().isPresent());
    }

    private String typed(String field) {
        List<String> values =
                session.getContext().getHttpRequest().getDecodedFormParameters().get(field);
        return values == null || values.isEmpty()
                ? ""
                : Objects.requireNonNullElse(values.getFirst(), "");
    }
}

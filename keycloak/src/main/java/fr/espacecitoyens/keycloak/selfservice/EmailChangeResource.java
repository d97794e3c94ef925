package fr.espacecitoyens.keycloak.selfservice;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The confirmation of a new address. Mail programs fetch links before people do, so fetching it
 * only shows a page; its button changes the address, once.
 */
public final class EmailChangeResource {

    static final String PATH = "confirmation";

    private static final String PAGE = "email-change-confirm.ftl";

    private final KeycloakSession session;

    EmailChangeResource(KeycloakSession session) {
        this.session = session;
    }

    /** Shows what the button would do. */
    @GET
    @Path(PATH)
    @Produces(MediaType.TEXT_HTML)
    public Response show(@QueryParam("cle") @Nullable String key) {
        return PendingEmail.find(session, key)
                .map(pending -> page("ask", pending).createForm(PAGE))
                .orElseGet(this::stale);
    }

    /** The button was pressed. */
    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response confirm(@FormParam("cle") @Nullable String key) {
        // Somebody may have made a space with this address since.
        return PendingEmail.find(session, key)
                .filter(pending -> isFree(pending.address()))
                .map(this::change)
                .orElseGet(this::stale);
    }

    private Response change(PendingEmail pending) {
        var event =
                new EventBuilder(
                                session.getContext().getRealm(),
                                session,
                                session.getContext().getConnection())
                        .event(EventType.UPDATE_EMAIL)
                        .user(pending.user())
                        .detail(Details.PREVIOUS_EMAIL, pending.user().getEmail())
                        .detail(Details.UPDATED_EMAIL, pending.address());
        pending.take();
        event.success();
        return page("done", pending).createForm(PAGE);
    }

    private boolean isFree(String address) {
        return session.users().getUserByEmail(session.getContext().getRealm(), address) == null;
    }

    private LoginFormsProvider page(String state, PendingEmail pending) {
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("state", state)
                .setAttribute("newEmail", pending.address())
                .setAttribute("key", pending.key());
    }

    private Response stale() {
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("state", "stale")
                .setStatus(Response.Status.GONE)
                .createForm(PAGE);
    }
}

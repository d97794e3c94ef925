package fr.espacecitoyens.keycloak.activation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * What can be opened from the activation e-mail, in any browser. Opening changes nothing: programs
 * that look into e-mails follow every link in them; only the button acts. Both forms carry what
 * proves the right to send them, the link's token or the code, so no other site can send them.
 */
public final class ActivationPages {

    /** Two people may have typed the same address; more would be somebody's program. */
    private static final int MOST_CANDIDATES = 3;

    private final KeycloakSession session;

    ActivationPages(KeycloakSession session) {
        this.session = session;
    }

    /** Shows the button ACTIVER MON ESPACE. */
    @GET
    @Path("lien/{token}")
    public Response openLink(@PathParam("token") String token) {
        return linkPage(ActivationLink.read(session, token).state().name(), null);
    }

    /** Activates the space, or sends another e-mail when the link is too old. */
    @POST
    @Path("lien/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pressButton(@PathParam("token") String token) {
        ActivationLink link = ActivationLink.read(session, token);
        UserModel user = link.user();
        if (user == null) {
            return linkPage(link.state().name(), null);
        }
        return switch (link.state()) {
            case READY -> activate(user);
            case EXPIRED -> sendAnother(user);
            case ALREADY_ACTIVATED, VOID -> linkPage(link.state().name(), null);
        };
    }

    /** Asks for the code: for whoever reads the e-mail on one device and types on another. */
    @GET
    @Path("code")
    public Response askForCode() {
        return codePage(null);
    }

    /** Activates the space whose code was typed. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response typeCode() {
        var code = new ActivationCode(session);
        if (!code.mayTry()) {
            return codePage("activation.code.tooManyHere");
        }
        String typed = typed("code");
        return candidates(Objects.requireNonNullElse(typed("identifier"), "").strip())
                .filter(user -> code.check(user, typed) == ActivationCode.Verdict.RIGHT)
                .findFirst()
                .map(this::activate)
                // One sentence for all that may be wrong: it tells nobody which names exist.
                .orElseGet(() -> codePage("activation.code.wrongOrName"));
    }

    private Stream<UserModel> candidates(String identifier) {
        var realm = session.getContext().getRealm();
        if (identifier.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                        Stream.ofNullable(session.users().getUserByUsername(realm, identifier)),
                        WaitingSpace.claiming(identifier, session, realm).limit(MOST_CANDIDATES))
                .filter(UserModel::isEnabled)
                .filter(user -> !new WaitingSpace(user).isActivated());
    }

    private Response activate(UserModel user) {
        var activation = new Activation(session);
        return switch (activation.of(user)) {
            case ACTIVATED -> activation.goOn(user).orElseGet(() -> linkPage("ACTIVATED", null));
            case ALREADY_ACTIVATED -> linkPage("ALREADY_ACTIVATED", null);
            case ADDRESS_TAKEN -> linkPage("ADDRESS_TAKEN", null);
        };
    }

    private Response sendAnother(UserModel user) {
        return switch (new ActivationMail(session).sendAgain(user)) {
            case SENT -> linkPage("SENT", null);
            case WAIT_A_MINUTE -> linkPage("EXPIRED", "activation.waitAMinute");
            case WAIT_A_DAY -> linkPage("EXPIRED", "activation.waitADay");
            case FAILED -> linkPage("EXPIRED", "emailSendErrorMessage");
        };
    }

    private Response linkPage(String state, @Nullable String problem) {
        LoginFormsProvider form = form().setAttribute("state", state);
        if (problem != null) {
            form.setError(problem);
        }
        return form.createForm("activation-link.ftl");
    }

    private Response codePage(@Nullable String problem) {
        LoginFormsProvider form =
                form().setAttribute(
                                "identifier", Objects.requireNonNullElse(typed("identifier"), ""));
        if (problem != null) {
            form.addError(new FormMessage("code", problem));
        }
        return form.createForm("activation-code.ftl");
    }

    private LoginFormsProvider form() {
        return session.getProvider(LoginFormsProvider.class);
    }

    private @Nullable String typed(String field) {
        return session.getContext().getHttpRequest().getDecodedFormParameters().getFirst(field);
    }
}

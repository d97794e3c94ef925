package fr.espacecitoyens.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a citizen does at Keycloak, besides the registration. */
final class LoginPage {

    private static final String REALM = "/auth/realms/espace-citoyens";

    static final String AUTHORIZATION = REALM + "/protocol/openid-connect/auth";

    /** Any one will do: nobody asks for the token in the end. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Visitor visitor;
    private final AtomicReference<@Nullable String> back = new AtomicReference<>();

    LoginPage(Visitor visitor) {
        this.visitor = visitor;
        visitor.page()
                .onRequest(request -> {
                    if (request.url().startsWith(returnAddress())) {
                        back.set(request.url());
                    }
                });
    }

    void opens() {
        visitor.page().context().clearCookies();
        visitor.opens("/accueil");
    }

    void enters(String identifier, String password) {
        visitor.types("Identifiant", identifier);
        entersAgain(password);
    }

    /** Where Keycloak knows who it is and only asks for the password. */
    void entersAgain(String password) {
        visitor.page().locator("input[name=password]").fill(password);
        visitor.clicks("Connexion");
    }

    /** Opens an action as the portal does, by Keycloak's {@code kc_action}. */
    void starts(String action) {
        opensWith(Map.of("kc_action", action));
    }

    /** The same as if the last login were long ago. */
    void startsAfterALongTime(String action) {
        opensWith(Map.of("prompt", "login", "kc_action", action));
    }

    private void opensWith(Map<String, String> more) {
        back.set(null);
        String order = JsonHttp.read(handsIn(returnAddress(), more)).path("request_uri").asString();
        visitor.opens(AUTHORIZATION + "?client_id=portal-ui&request_uri=" + order);
    }

    /** Hands an order in from server to server, as the portal does with every login. */
    static HttpResponse<String> handsIn(String returnAddress, Map<String, String> more) {
        JsonNode portal = Console.ofTheAdministrator().get("/clients?clientId=portal-ui").get(0);
        var order = new HashMap<>(more);
        order.put("client_id", "portal-ui");
        order.put("client_secret", portal.path("secret").asString());
        order.put("response_type", "code");
        order.put("scope", "openid");
        order.put("state", "test");
        order.put("code_challenge_method", "S256");
        order.put("code_challenge", CHALLENGE);
        order.put("redirect_uri", returnAddress);
        return JsonHttp.form(
                Town.portal() + REALM + "/protocol/openid-connect/ext/par/request", order);
    }

    static String returnAddress() {
        return Town.portal() + "/login/oauth2/code/keycloak";
    }

    /** With what the browser was sent back to the portal, for example « success ». */
    String outcome() {
        String address = back.get();
        return address == null
                ? "still at Keycloak"
                : address.replaceAll(".*_status=(\\w+).*", "$1");
    }

    void logsOut() {
        visitor.opens("/accueil");
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("DÉCONNEXION"))
                .first()
                .click();
    }
}

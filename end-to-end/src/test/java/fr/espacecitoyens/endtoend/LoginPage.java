package fr.espacecitoyens.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a citizen does at Keycloak, besides the registration. */
final class LoginPage {

    private static final String REALM = "/auth/realms/espace-citoyens";

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
        opensWith("&kc_action=" + action);
    }

    /** The same as if the last login were long ago. */
    void startsAfterALongTime(String action) {
        opensWith("&prompt=login&kc_action=" + action);
    }

    private void opensWith(String parameters) {
        back.set(null);
        visitor.opens(authorization(returnAddress()) + parameters);
    }

    static String authorization(String returnAddress) {
        return Town.portal()
                + REALM
                + "/protocol/openid-connect/auth?client_id=portal-ui&response_type=code&scope=openid"
                + "&state=test&code_challenge_method=S256&code_challenge="
                + CHALLENGE
                + "&redirect_uri="
                + URLEncoder.encode(returnAddress, StandardCharsets.UTF_8);
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

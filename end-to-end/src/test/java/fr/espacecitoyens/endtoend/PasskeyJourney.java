package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A login without a password, with the device that Chromium plays. */
@ResourceLock(value = "billing-service", mode = READ)
class PasskeyJourney {

    private final Person person = Person.somebody();

    @Test
    void a_passkey_is_offered_at_the_second_login_made_and_used() {
        try (var visitor = registered(Browsing.WITH_JAVASCRIPT)) {
            var device = new Device(visitor);
            var login = new LoginPage(visitor);
            logsInTwice(login);
            assertThat(visitor.text()).contains("LA PROCHAINE FOIS, SANS MOT DE PASSE ?");
            visitor.looksAt("56-sans-mot-de-passe");
            visitor.clicks("ENREGISTRER CET APPAREIL");
            visitor.page().waitForURL("**/accueil");
            new Mailbox(person.email()).awaits("Une connexion sans mot de passe a été ajoutée");

            // The browser offers it beside the user name; the finger is on the reader.
            login.logsOut();
            visitor.opens("/accueil");
            visitor.page().waitForURL("**/accueil");
            assertThat(visitor.text()).contains("Essai");

            device.liftsTheFinger();
            login.logsOut();
            visitor.opens("/accueil");
            assertThat(visitor.page().getByLabel("Identifiant").first().isVisible()).isTrue();
            visitor.looksAt("58-connexion-sans-mot-de-passe");
        }
    }

    @Test
    void the_offer_is_declined_once_and_for_all() {
        try (var visitor = registered(Browsing.WITH_JAVASCRIPT)) {
            var _ = new Device(visitor);
            var login = new LoginPage(visitor);
            logsInTwice(login);
            visitor.clicks("NE PLUS PROPOSER");
            visitor.page().waitForURL("**/accueil");
            login.opens();
            login.enters(person.userName(), person.password());
            visitor.page().waitForURL("**/accueil");
        }
    }

    @Test
    void a_browser_that_cannot_make_one_is_left_alone_and_says_why_when_asked() {
        try (var visitor = registered(Browsing.WITHOUT_JAVASCRIPT)) {
            var login = new LoginPage(visitor);
            logsInTwice(login);
            visitor.page().waitForURL("**/accueil");
            login.starts("webauthn-register-passwordless");
            assertThat(visitor.text()).contains("a besoin de JavaScript");
            visitor.looksAt("57-sans-mot-de-passe-impossible");
            visitor.clicks("ANNULER");
            assertThat(login.outcome()).isEqualTo("cancelled");
        }
    }

    private void logsInTwice(LoginPage login) {
        for (int i = 0; i < 2; i++) {
            login.opens();
            login.enters(person.userName(), person.password());
        }
    }

    private Visitor registered(Browsing browsing) {
        var visitor = new Visitor(browsing);
        var citizen = new Citizen(visitor, person);
        citizen.createsAnAccount("");
        citizen.activatesTheAccount();
        citizen.logsIn();
        return visitor;
    }

    /** A device with a fingerprint reader, and a finger on it. */
    private static final class Device {

        private final CDPSession devtools;
        private final String id;

        Device(Visitor visitor) {
            devtools = visitor.page().context().newCDPSession(visitor.page());
            devtools.send("WebAuthn.enable");
            var device = new JsonObject();
            device.addProperty("protocol", "ctap2");
            device.addProperty("transport", "internal");
            device.addProperty("hasResidentKey", true);
            device.addProperty("hasUserVerification", true);
            device.addProperty("isUserVerified", true);
            device.addProperty("automaticPresenceSimulation", true);
            var parameters = new JsonObject();
            parameters.add("options", device);
            id =
                    devtools.send("WebAuthn.addVirtualAuthenticator", parameters)
                            .get("authenticatorId")
                            .getAsString();
        }

        void liftsTheFinger() {
            var parameters = new JsonObject();
            parameters.addProperty("authenticatorId", id);
            parameters.addProperty("enabled", false);
            devtools.send("WebAuthn.setAutomaticPresenceSimulation", parameters);
        }
    }
}

package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** A login without a password, with the device that Chromium plays. */
class PasskeyJourney {

    private final Person person = Person.somebody();

    @Test
    void a_passkey_is_offered_at_the_second_login_made_and_used() {
        try (var visitor = registered(Browsing.WITH_JAVASCRIPT)) {
            hasADeviceWithAFingerprintReader(visitor);
            var login = new LoginPage(visitor);
            logsInTwice(login);
            assertThat(visitor.text()).contains("LA PROCHAINE FOIS, SANS MOT DE PASSE ?");
            visitor.looksAt("56-sans-mot-de-passe");
            visitor.clicks("ENREGISTRER CET APPAREIL");
            visitor.page().waitForURL("**/accueil");
            new Mailbox(person.email()).awaits("Une connexion sans mot de passe a été ajoutée");

            login.logsOut();
            visitor.opens("/accueil");
            visitor.clicks("Connexion sans mot de passe");
            visitor.page().waitForURL("**/accueil");
            assertThat(visitor.text()).contains("Essai");

            login.logsOut();
            visitor.opens("/accueil");
            assertThat(visitor.page().getByLabel("Identifiant").first().isVisible()).isTrue();
        }
    }

    @Test
    void the_offer_is_declined_once_and_for_all() {
        try (var visitor = registered(Browsing.WITH_JAVASCRIPT)) {
            hasADeviceWithAFingerprintReader(visitor);
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

    private static void hasADeviceWithAFingerprintReader(Visitor visitor) {
        var devtools = visitor.page().context().newCDPSession(visitor.page());
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
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}

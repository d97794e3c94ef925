package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Chapter 3 of the guide, and what goes wrong there. */
@ResourceLock(value = "billing-service", mode = READ)
class LoginJourney {

    private static final String REFUSED = "Identifiant ou mot de passe incorrect";
    private static final int FAILURES_UNTIL_LOCKED = 5;

    private final Person person = Person.somebody();

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void whatever_is_wrong_the_answer_is_the_same(Browsing browsing) {
        try (var visitor = registered(browsing)) {
            var login = new LoginPage(visitor);
            login.opens();
            visitor.looksAt("40-connexion");

            login.enters(person.userName(), "Faux-mot-de-passe-1");
            String wrongPassword = settledText(visitor);
            visitor.looksAt("41-connexion-refusee");
            login.enters("personne." + person.userName(), person.password());
            String unknownName = settledText(visitor);
            setEnabled(false);
            login.enters(person.userName(), person.password());
            String disabled = settledText(visitor);
            setEnabled(true);

            assertThat(wrongPassword).contains(REFUSED, "Identifiant ou mot de passe oublié ?");
            assertThat(unknownName).isEqualTo(wrongPassword);
            assertThat(disabled).isEqualTo(wrongPassword);
            login.enters(person.email(), person.password());
            visitor.page().waitForURL("**/accueil");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_space_is_locked_after_five_failures_and_released_by_the_staff(Browsing browsing) {
        try (var visitor = registered(browsing)) {
            var login = new LoginPage(visitor);
            login.opens();
            failsFiveTimes(login);
            awaitLock(true);

            login.enters(person.userName(), person.password());
            assertThat(visitor.text()).contains(REFUSED, "patientez");
            visitor.looksAt("42-connexion-suspendue");

            Console console = Console.ofTheAdministrator();
            console.does("DELETE", bruteForce(console), null);
            login.enters(person.userName(), person.password());
            visitor.page().waitForURL("**/accueil");
        }
    }

    @Test
    void the_pause_grows_with_each_failure_and_a_new_password_ends_it() {
        Console console = Console.ofTheAdministrator();
        // Two failures at nearly the same time would begin a pause of their own.
        console.does(
                "PUT", "", Map.of("waitIncrementSeconds", 3, "quickLoginCheckMilliSeconds", 0));
        try (var visitor = registered(Browsing.WITHOUT_JAVASCRIPT)) {
            var login = new LoginPage(visitor);
            login.opens();
            failsFiveTimes(login);
            long first = pauseAfter(FAILURES_UNTIL_LOCKED);
            awaitLock(false);
            login.enters(person.userName(), "Faux-mot-de-passe-1");
            long second = pauseAfter(FAILURES_UNTIL_LOCKED + 1);
            assertThat(second).isGreaterThan(first);

            awaitLock(false);
            console.does("PUT", "", Map.of("waitIncrementSeconds", 600));
            login.enters(person.userName(), "Faux-mot-de-passe-1");
            awaitLock(true);
            visitor.clicks("Identifiant ou mot de passe oublié ?");
            visitor.types("Nom d'utilisateur ou courriel", person.email());
            visitor.clicks("ENVOYER");
            choosesANewPassword(visitor, "Nouveau-mot-de-passe-2");
            login.opens();
            login.enters(person.userName(), "Nouveau-mot-de-passe-2");
            visitor.page().waitForURL("**/accueil");
        } finally {
            console.does(
                    "PUT",
                    "",
                    Map.of("waitIncrementSeconds", 60, "quickLoginCheckMilliSeconds", 300));
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_forgotten_user_name_or_password_is_mended_by_mail(Browsing browsing) {
        try (var visitor = registered(browsing)) {
            var login = new LoginPage(visitor);
            String known =
                    asks(
                            visitor,
                            browsing == Browsing.WITH_JAVASCRIPT
                                    ? person.userName()
                                    : person.email());
            String unknown = asks(visitor, "personne." + person.email());
            assertThat(unknown).isEqualTo(known).contains("1 heure");
            visitor.looksAt("44-oublie-courriel-parti");
            visitor.clicks("RENVOYER LE COURRIEL");
            assertThat(visitor.text()).isEqualTo(known);

            JsonNode mail =
                    new Mailbox(person.email()).awaits("Choisissez un nouveau mot de passe");
            assertThat(mail.path("text").asString("")).contains(person.userName());
            String link = Mailbox.link(mail, "/auth/realms/");
            IntStream.range(0, 5).forEach(i -> JsonHttp.fetch(link));
            choosesANewPassword(visitor, "Nouveau-mot-de-passe-2");

            var notice = new Mailbox(person.email()).awaits("Votre mot de passe a été changé");
            assertThat(notice.path("text").asString("")).contains("Ce n'était pas vous");
            login.opens();
            login.enters(person.userName(), person.password());
            assertThat(visitor.text()).contains(REFUSED);
            login.enters(person.userName(), "Nouveau-mot-de-passe-2");
            visitor.page().waitForURL("**/accueil");

            visitor.page().context().clearCookies();
            visitor.opens(link);
            assertThat(visitor.page().locator("input[name=password-new]").count()).isZero();
        }
    }

    @Test
    void whoever_is_remembered_finds_the_user_name_again_and_a_session_that_lasts() {
        try (var visitor = registered(Browsing.WITHOUT_JAVASCRIPT)) {
            var login = new LoginPage(visitor);
            login.opens();
            visitor.page().getByLabel("Se souvenir de moi").check();
            login.enters(person.userName(), person.password());
            visitor.page().waitForURL("**/accueil");

            var session =
                    visitor.page().context().cookies().stream()
                            .filter(cookie -> cookie.name.equals("KEYCLOAK_IDENTITY"))
                            .findFirst()
                            .orElseThrow();
            assertThat(session.expires).isPositive();
            login.logsOut();
            visitor.opens("/accueil");
            assertThat(visitor.page().getByLabel("Identifiant").first().inputValue())
                    .isEqualTo(person.userName());
        }
    }

    @Test
    void a_login_leads_to_no_other_address_than_the_portals_own() {
        assertThat(LoginPage.handsIn(LoginPage.returnAddress(), Map.of()).statusCode())
                .isEqualTo(201);
        for (String address :
                new String[] {
                    "https://exemple.org/",
                    LoginPage.returnAddress() + "/../../../ailleurs",
                    LoginPage.returnAddress() + "?vers=https://exemple.org",
                    Town.portal() + "/accueil",
                    Town.portal() + "@exemple.org/login/oauth2/code/keycloak"
                }) {
            assertThat(LoginPage.handsIn(address, Map.of()).statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
    }

    /** A script shows the button for passkeys once it knows that the browser has them. */
    private static String settledText(Visitor visitor) {
        if (visitor.hasJavaScript()) {
            visitor.page().getByText("Connexion sans mot de passe").waitFor();
        }
        return visitor.text();
    }

    private Visitor registered(Browsing browsing) {
        var visitor = new Visitor(browsing);
        var citizen = new Citizen(visitor, person);
        citizen.createsAnAccount("");
        citizen.activatesTheAccount();
        citizen.logsIn();
        return visitor;
    }

    private void failsFiveTimes(LoginPage login) {
        for (int i = 0; i < FAILURES_UNTIL_LOCKED; i++) {
            login.enters(person.userName(), "Faux-mot-de-passe-1");
        }
    }

    private String asks(Visitor visitor, String typed) {
        new LoginPage(visitor).opens();
        visitor.clicks("Identifiant ou mot de passe oublié ?");
        visitor.looksAt("43-oublie");
        visitor.types("Nom d'utilisateur ou courriel", typed);
        visitor.clicks("ENVOYER");
        return visitor.text();
    }

    private void choosesANewPassword(Visitor visitor, String password) {
        var mail = new Mailbox(person.email()).awaits("Choisissez un nouveau mot de passe");
        visitor.opens(Mailbox.link(mail, "/auth/realms/"));
        visitor.page().locator("input[name=password-new]").fill(password);
        visitor.page().locator("input[name=password-confirm]").fill(password);
        visitor.looksAt("45-nouveau-mot-de-passe");
        visitor.clicks("ENREGISTRER");
    }

    private void setEnabled(boolean enabled) {
        Console console = Console.ofTheAdministrator();
        console.does(
                "PUT", "/users/" + console.idOf(person.userName()), Map.of("enabled", enabled));
    }

    private void awaitLock(boolean locked) {
        Console console = Console.ofTheAdministrator();
        await("locked: " + locked)
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        console.get(bruteForce(console)).path("disabled").asBoolean() == locked);
    }

    /** How long the pause after so many failures is, in seconds. */
    private long pauseAfter(int failures) {
        Console console = Console.ofTheAdministrator();
        JsonNode state =
                await().until(
                                () -> console.get(bruteForce(console)),
                                answer -> answer.path("numFailures").asInt() == failures);
        return state.path("failedLoginNotBefore").asLong()
                - state.path("lastFailure").asLong() / 1000;
    }

    private String bruteForce(Console console) {
        return "/attack-detection/brute-force/users/" + console.idOf(person.userName());
    }
}

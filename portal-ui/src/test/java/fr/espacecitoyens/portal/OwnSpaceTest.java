package fr.espacecitoyens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Modification de votre espace ». */
@PortalTest
class OwnSpaceTest {

    private static final String PROFILE =
            """
            {"id":"citizen-1","civility":"MADAME","usualName":"ALQUIER","firstNames":"Cécile",
             "address":{"town":"Castres"},"contact":{"email":"c.alquier@exemple.fr"},
             "links":[{"id":"link-1","service":"action-sociale","serviceLabel":"Action sociale",
                       "customerNumber":"C-0001"}]}
            """;

    private static final String SESSIONS =
            """
            [{"id":"phone","address":"192.0.2.7","startedAt":"2026-11-23T08:00:00Z",
              "lastUsedAt":"2026-11-23T08:30:00Z","current":false},
             {"id":"session-at-keycloak","address":"192.0.2.8","startedAt":"2026-11-23T07:00:00Z",
              "lastUsedAt":"2026-11-23T08:00:00Z","current":true}]
            """;

    private final FakeKeycloak keycloak;

    OwnSpaceTest(FakeKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @BeforeEach
    void prepare() {
        FakeBackends.forgetAll();
        keycloak.reset();
        FakeBackends.IDENTITY.answer("GET /me", 200, PROFILE);
        FakeBackends.IDENTITY.answer(
                "GET /services", 200, "[{\"id\":\"action-sociale\",\"label\":\"Action sociale\"}]");
        FakeBackends.IDENTITY.answer("GET /me/departure", 200, "{\"erasedFrom\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "mot-de-passe,UPDATE_PASSWORD",
        "nom-utilisateur,change-user-name",
        "courriel,UPDATE_EMAIL",
        "cle-numerique,webauthn-register-passwordless",
        "second-facteur,CONFIGURE_TOTP"
    })
    void each_identifier_is_changed_at_keycloak_and_the_page_says_so(String slug, String action) {
        keycloak.endActionsWith("success");

        var page = change(slug);

        assertThat(keycloak.pushed().values())
                .anySatisfy(pushed -> assertThat(pushed).containsEntry("kc_action", action));
        assertThat(page.path()).isEqualTo("/mon-espace/identifiants");
        assertThat(page.html().select(".notice--good").text()).isNotEmpty();
    }

    @Test
    void what_was_cancelled_or_went_wrong_is_not_called_done() {
        keycloak.endActionsWith("cancelled");
        assertThat(change("mot-de-passe").text()).contains("rien n'a été modifié");

        keycloak.endActionsWith("error");
        var page = change("mot-de-passe");

        assertThat(page.text()).contains("n'a pas abouti");
        assertThat(page.html().select(".notice--good")).isEmpty();
    }

    @Test
    void while_keycloak_is_away_nothing_is_changed_and_the_page_says_so() {
        var browser = Browser.loggedIn();
        var page = browser.open("/mon-espace/identifiants");
        keycloak.goAway();

        var answer = browser.submit(page, "identifiers-form", Map.of("action", "courriel"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("rien n'a été modifié");
    }

    @Test
    void what_was_added_to_the_password_is_listed_and_removed_at_keycloak() {
        FakeBackends.IDENTITY.answer(
                "GET /me/login-methods",
                200,
                """
                [{"id": "otp-1", "kind": "SECOND_FACTOR", "label": "Mon téléphone",
                  "createdAt": "2026-11-20T09:00:00Z"}]
                """);
        var browser = Browser.loggedIn();
        var page = browser.open("/mon-espace/identifiants");
        assertThat(page.text())
                .contains("Mon téléphone", "Vérification en deux étapes, ajoutée le 20/11/2026");

        keycloak.endActionsWith("success");
        var done = browser.submit(page, "removal-form", Map.of("moyen", "otp-1"));

        assertThat(keycloak.pushed().values())
                .anySatisfy(pushed ->
                        assertThat(pushed).containsEntry("kc_action", "delete_credential:otp-1"));
        assertThat(done.text()).contains("Ce moyen de connexion est retiré");
        assertThat(browser.submit(done, "removal-form", Map.of("moyen", "../x")).status())
                .isEqualTo(404);
    }

    @Test
    void sessions_are_told_in_words_and_ended_here() {
        FakeBackends.IDENTITY.answer("GET /me/sessions", 200, SESSIONS);
        FakeBackends.IDENTITY.answer("DELETE /me/sessions/phone", 204, "");
        FakeBackends.IDENTITY.answer("DELETE /me/sessions", 204, "");
        var browser = Browser.loggedIn();

        var page = browser.open("/mon-espace/connexions");
        assertThat(page.html().select(".offer").eachText().getFirst())
                .contains("Cette session")
                .doesNotContain("METTRE FIN");
        assertThat(page.text())
                .contains("192.0.2.7", "Connecté le 23/11/2026 à 09h00", "Appareil inconnu");
        page = browser.submit(page, "connections-form", Map.of("connexion", "phone"));
        assertThat(page.text()).contains("la connexion est terminée");
        browser.submit(page, "connections-form", Map.of("connexion", "autres"));

        assertThat(FakeBackends.IDENTITY.calls("DELETE /me/sessions/phone")).hasSize(1);
        assertThat(FakeBackends.IDENTITY.calls("DELETE /me/sessions")).hasSize(1);
    }

    @Test
    void a_service_is_removed_only_after_it_was_said_what_disappears() {
        FakeBackends.IDENTITY.answer("DELETE /me/links/link-1", 204, "");
        var browser = Browser.loggedIn();
        String address = browser.open("/mon-espace").html().select("a.remove-service").attr("href");

        var question = browser.open(address);
        assertThat(question.text()).contains("Action sociale", "Client n° C-0001", "factures");
        assertThat(FakeBackends.IDENTITY.calls("DELETE /me/links/link-1")).isEmpty();
        var page = browser.submit(question, "unlink-form", Map.of());

        assertThat(page.text()).contains("Le service est retiré");
        assertThat(FakeBackends.IDENTITY.calls("DELETE /me/links/link-1")).hasSize(1);
    }

    @Test
    void a_service_that_is_not_ones_own_cannot_be_asked_for() {
        assertThat(Browser.loggedIn().open("/mon-espace/services/link-9/retrait").status())
                .isEqualTo(404);
    }

    @Test
    void a_space_is_left_after_a_fresh_login_and_a_tick() {
        keycloak.loggedInLongAgo();
        var browser = Browser.loggedIn();
        assertThat(browser.open("/mon-espace/suppression/confirmation").path())
                .isEqualTo("/mon-espace/suppression");
        keycloak.logInAgain();
        String from = "2026-11-30T10:05:00Z";
        FakeBackends.IDENTITY.answer("PUT /me/departure", 200, "{\"erasedFrom\":\"" + from + "\"}");

        var question =
                browser.submit(browser.open("/mon-espace/suppression"), "departure-form", Map.of());
        assertThat(question.path()).isEqualTo("/mon-espace/suppression/confirmation");
        assertThat(keycloak.pushed().values())
                .anySatisfy(pushed -> assertThat(pushed).containsEntry("prompt", "login"));
        var unticked = browser.submit(question, "departure-confirm-form", Map.of());
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(FakeBackends.IDENTITY.calls("PUT /me/departure")).isEmpty();
        FakeBackends.IDENTITY.answer("GET /me/departure", 200, "{\"erasedFrom\":\"" + from + "\"}");
        var page = browser.submit(unticked, "departure-confirm-form", Map.of("compris", "oui"));

        assertThat(FakeBackends.IDENTITY.calls("PUT /me/departure")).hasSize(1);
        assertThat(page.text()).contains("Votre espace sera supprimé le 30/11/2026");
        assertThat(browser.open("/accueil").text()).contains("sera supprimé le 30/11/2026");
    }

    @Test
    void each_page_offers_to_stay() {
        FakeBackends.IDENTITY.answer(
                "GET /me/departure", 200, "{\"erasedFrom\":\"2026-11-30T10:05:00Z\"}");
        FakeBackends.IDENTITY.answer("DELETE /me/departure", 204, "");
        var browser = Browser.loggedIn();
        var home = browser.open("/aide");
        FakeBackends.IDENTITY.answer("GET /me/departure", 200, "{\"erasedFrom\":null}");

        var page = browser.submit(home, "departure-undo-form", Map.of());

        assertThat(page.text()).contains("votre espace est conservé");
        assertThat(page.html().getElementById("departure-undo-form")).isNull();
        assertThat(FakeBackends.IDENTITY.calls("DELETE /me/departure")).hasSize(1);
    }

    @Test
    void each_page_of_whoever_is_logged_in_says_when_the_session_ends() {
        var page = Browser.loggedIn().open("/aide");

        assertThat(page.text())
                .containsPattern("Votre session se termine à \\d{1,2} h \\d\\d si vous ne changez");
        assertThat(new Browser().open("/aide").text()).doesNotContain("Votre session se termine");
    }

    @Test
    void a_session_goes_on_when_asked_for() {
        var browser = Browser.loggedIn();
        var page = browser.open("/accueil");

        assertThat(browser.submit(page, "session-form", Map.of()).status()).isEqualTo(204);
    }

    private Browser.Page change(String slug) {
        var browser = Browser.loggedIn();
        var page = browser.open("/mon-espace/identifiants");
        return browser.submit(page, "identifiers-form", Map.of("action", slug));
    }
}

package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.DRAFT;
import static fr.espacecitoyens.portal.FakeBackends.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalTest
class RegistrationTest {

    private final FakeKeycloak keycloak;
    private final CircuitBreakerRegistry breakers;
    private final Browser browser = new Browser();

    RegistrationTest(FakeKeycloak keycloak, CircuitBreakerRegistry breakers) {
        this.keycloak = keycloak;
        this.breakers = breakers;
    }

    @BeforeEach
    void services() {
        FakeBackends.forgetAll();
        keycloak.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @AfterEach
    void keycloakIsBack() {
        keycloak.reset();
    }

    private Browser.Page begin(String... done) {
        DemoAnswers.draft(done);
        return browser.submit(browser.open("/inscription"), "begin-form", Map.of());
    }

    @Test
    void the_first_page_shows_the_five_steps_and_begins_a_draft_in_the_portals_name() {
        var welcome = browser.open("/inscription");
        assertThat(welcome.text())
                .contains("CGU", "IDENTITÉ", "ADRESSE", "MOYENS DE CONTACT", "AUTHENTIFICATION");

        var terms = begin();

        assertThat(terms.path()).isEqualTo("/inscription/conditions");
        assertThat(terms.text()).contains("Étape 1 sur 5", "Version 2026-11");
        assertThat(IDENTITY.calls("POST /drafts").getFirst().token())
                .isEqualTo("Bearer portal-token");
        assertThat(terms.response().uri().toString()).doesNotContain(DRAFT);
    }

    @Test
    void the_terms_must_be_accepted_and_their_version_is_kept() {
        var terms = begin();

        var refused = browser.submit(terms, "terms-form", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Erreur :");
        assertThat(refused.html().select("#error-summary a[href=#accepted]")).hasSize(1);

        DemoAnswers.draft("terms");
        var identity = browser.submit(terms, "terms-form", Map.of("accepted", "true"));
        assertThat(identity.path()).isEqualTo("/inscription/identite");
        assertThat(IDENTITY.calls("PUT /drafts/" + DRAFT + "/terms").getFirst().body())
                .isEqualTo("{\"version\":\"2026-11\"}");
    }

    @Test
    void the_date_of_birth_is_typed_as_people_write_it() {
        begin("terms");

        var next =
                browser.submit(
                        browser.open("/inscription/identite"),
                        "identity-form",
                        Map.of(
                                "civility", "MADAME",
                                "usualName", " ALQUIER ",
                                "firstNames", "Cécile",
                                "birthDate", "14.7.1946",
                                "role", "administration"));

        assertThat(next.status()).isEqualTo(200);
        var kept = IDENTITY.calls("PUT /drafts/" + DRAFT + "/identity").getFirst().body();
        assertThat(kept)
                .contains("\"usualName\":\"ALQUIER\"", "\"birthDate\":\"1946-07-14\"")
                .doesNotContain("birthName", "role");
    }

    @Test
    void a_date_that_is_none_is_refused_at_its_field_and_everything_typed_stays() {
        begin("terms");
        IDENTITY.refuse(
                "PUT /drafts/" + DRAFT + "/identity",
                422,
                "invalid-fields",
                "{\"field\":\"birthDate\",\"message\":\"Cette date n'existe pas.\"}");

        var page =
                browser.submit(
                        browser.open("/inscription/identite"),
                        "identity-form",
                        Map.of("usualName", "ALQUIER", "birthDate", "31/02/1946"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#birthDate").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.html().select("#birthDate").attr("aria-describedby"))
                .isEqualTo("birthDate-hint birthDate-error");
        assertThat(page.html().select("#birthDate").val()).isEqualTo("31/02/1946");
        assertThat(page.html().select("#usualName").val()).isEqualTo("ALQUIER");
        assertThat(IDENTITY.calls("PUT /drafts/" + DRAFT + "/identity").getFirst().body())
                .contains("\"birthDate\":\"31/02/1946\"");
    }

    @Test
    void what_the_service_refuses_is_shown_at_its_field_and_markup_stays_text() {
        begin("terms");
        IDENTITY.refuse(
                "PUT /drafts/" + DRAFT + "/identity",
                422,
                "invalid-fields",
                "{\"field\":\"usualName\",\"message\":\"Trop <b>long</b>.\"}");

        var page =
                browser.submit(
                        browser.open("/inscription/identite"),
                        "identity-form",
                        Map.of("usualName", "<script>alert(1)</script> 🦊"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#usualName-error").text()).isEqualTo("Trop <b>long</b>.");
        assertThat(page.html().select("#usualName").val())
                .isEqualTo("<script>alert(1)</script> 🦊");
        assertThat(page.response().body()).doesNotContain("<script>alert", "<b>long");
    }

    @Test
    void what_was_kept_is_there_again_and_the_date_reads_french() {
        begin("terms", "identity");

        var page = browser.open("/inscription/identite");

        assertThat(page.html().select("#usualName").val()).isEqualTo("ALQUIER");
        assertThat(page.html().select("#birthDate").val()).isEqualTo("14/07/1946");
        assertThat(page.html().select("#civility option[selected]").text()).isEqualTo("Madame");
    }

    @Test
    void precedent_loses_nothing_even_if_it_cannot_be_kept() {
        begin("terms");
        IDENTITY.refuse("PUT /drafts/" + DRAFT + "/identity", 422, "invalid-fields", "");

        var before =
                browser.submit(
                        browser.open("/inscription/identite"),
                        "identity-form",
                        Map.of("birthDate", "hier", "firstNames", "Cécile", "action", "precedent"));

        assertThat(before.path()).isEqualTo("/inscription/conditions");
        var again = browser.open("/inscription/identite");
        assertThat(again.html().select("#birthDate").val()).isEqualTo("hier");
        assertThat(again.html().select("#firstNames").val()).isEqualTo("Cécile");
    }

    @Test
    void a_step_that_cannot_be_kept_now_keeps_what_was_typed() {
        begin("terms", "identity", "address");
        var contact = browser.open("/inscription/moyens-de-contact");
        IDENTITY.goAway();

        var page =
                browser.submit(contact, "contact-form", Map.of("email", "c.alquier@example.org"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Service momentanément indisponible");
        assertThat(page.html().select("#email").val()).isEqualTo("c.alquier@example.org");
    }

    @Test
    void a_step_cannot_be_jumped_over() {
        begin("terms");

        assertThat(browser.open("/inscription/moyens-de-contact").path())
                .isEqualTo("/inscription/identite");
        assertThat(browser.open("/inscription/authentification").path())
                .isEqualTo("/inscription/identite");
    }

    @Test
    void cancelling_asks_first_and_then_forgets_the_draft() {
        begin("terms", "identity");

        var ask =
                browser.submit(
                        browser.open("/inscription/adresse"),
                        "address-form",
                        Map.of("town", "Castres", "action", "annuler"));
        assertThat(ask.path()).isEqualTo("/inscription/annuler");
        assertThat(ask.html().select("#cancel-no").attr("href")).isEqualTo("/inscription/adresse");
        assertThat(IDENTITY.calls("DELETE /drafts/" + DRAFT)).isEmpty();

        var home = browser.submit(ask, "cancel-form", Map.of());
        assertThat(IDENTITY.calls("DELETE /drafts/" + DRAFT)).hasSize(1);
        assertThat(home.text()).contains("Votre inscription est annulée");
        assertThat(browser.open("/inscription/adresse").path()).isEqualTo("/inscription");
    }

    @Test
    void an_expired_draft_leads_back_to_the_beginning_in_words() {
        begin("terms");
        IDENTITY.forgetAll();

        var page = browser.open("/inscription/identite");

        assertThat(page.path()).isEqualTo("/inscription");
        assertThat(page.text()).contains("Votre saisie précédente a expiré");
    }

    @Test
    void the_last_step_hands_the_draft_to_keycloak_without_showing_it_in_an_address() {
        begin("terms", "identity", "address", "contact");

        var answer = browser.ask("/inscription/authentification");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .contains("client_id=portal-ui", "request_uri=")
                .doesNotContain(DRAFT, "state");
        assertThat(keycloak.pushed().values())
                .singleElement()
                .satisfies(pushed ->
                        assertThat(pushed)
                                .containsEntry("draft", DRAFT)
                                .containsEntry("prompt", "create")
                                .containsEntry("code_challenge_method", "S256")
                                .containsEntry("scope", "openid profile email")
                                .containsKeys("state", "nonce", "redirect_uri"));
    }

    @Test
    void whoever_comes_back_registered_is_logged_in_and_the_draft_is_forgotten() {
        begin("terms", "identity", "address", "contact");
        DemoAnswers.citizen();

        var home = browser.open("/inscription/authentification");

        assertThat(home.path()).isEqualTo("/accueil");
        assertThat(browser.cookies()).noneMatch(c -> c.getName().equals("espace-inscription"));
        assertThat(browser.open("/inscription").path()).isEqualTo("/accueil");
    }

    @Test
    void keycloak_away_is_said_in_words() {
        begin("terms", "identity", "address", "contact");
        keycloak.goAway();

        var page = browser.open("/inscription/authentification");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Service momentanément indisponible", "Rien n'est perdu");
    }
}

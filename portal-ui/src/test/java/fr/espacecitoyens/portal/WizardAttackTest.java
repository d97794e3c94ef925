package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.DRAFT;
import static fr.espacecitoyens.portal.FakeBackends.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people with other intentions send to the wizard. */
@PortalTest
class WizardAttackTest {

    private static final String MARKUP = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

    private final CircuitBreakerRegistry breakers;
    private final Browser browser = new Browser();

    WizardAttackTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void aDraft() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.draft("terms", "identity", "address", "contact");
        browser.submit(browser.open("/inscription"), "begin-form", Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "/inscription/identite,identity-form,identity",
        "/inscription/adresse,address-form,address",
        "/inscription/moyens-de-contact,contact-form,contact"
    })
    void markup_in_every_field_is_shown_as_text(String path, String form, String part) {
        var page = browser.open(path);
        var typed = new HashMap<String, String>();
        page.html().select("#" + form + " [name]").eachAttr("name").stream()
                .filter(name -> !name.equals("_csrf") && !name.equals("action"))
                .forEach(name -> typed.put(name, MARKUP));
        IDENTITY.refuse(
                "PUT /drafts/" + DRAFT + "/" + part,
                422,
                "invalid-fields",
                "{\"field\":\"town\",\"message\":\"Non.\"}");

        var refused = browser.submit(page, form, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("script:not([src]), img[onerror]")).isEmpty();
        assertThat(
                        refused.html()
                                .select(".field input:not([type=file], [type=radio])")
                                .eachAttr("value"))
                .contains(MARKUP)
                .allMatch(MARKUP::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inscription",
                "/inscription/conditions",
                "/inscription/identite",
                "/inscription/adresse",
                "/inscription/moyens-de-contact",
                "/inscription/annuler"
            })
    void no_form_is_taken_without_its_token(String path) {
        for (String action : new String[] {"suivant", "chercher", "photo", "corriger"}) {
            var refused = browser.post(path, Map.of("action", action, "usualName", "Dupond"));

            assertThat(refused.status()).isEqualTo(403);
        }
        assertThat(IDENTITY.calls("PUT /drafts/" + DRAFT + "/identity")).isEmpty();
        assertThat(IDENTITY.calls("DELETE /drafts/" + DRAFT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "..%2f..%2fcitizens",
                "../../actuator/env",
                "<script>",
                "aaaaaaaaaaaaaaaaaaaaaaaaaa/registration",
                "7k3m9x2c5v8b1n4q6w0e?x=1"
            })
    void a_draft_id_that_is_none_leads_to_the_beginning_and_no_further(String id) {
        var stranger = new Browser();
        stranger.setCookie("espace-inscription", id);

        assertThat(stranger.open("/inscription/identite").path()).isEqualTo("/inscription");
        assertThat(stranger.open("/inscription/photo").path()).isEqualTo("/inscription");
        assertThat(stranger.open("/inscription/authentification").path()).isEqualTo("/inscription");
    }

    @Test
    void a_guessed_draft_id_shows_nothing() {
        var stranger = new Browser();
        stranger.setCookie("espace-inscription", "aaaaaaaaaaaaaaaaaaaaaaaaaa");

        var page = stranger.open("/inscription/identite");

        assertThat(page.path()).isEqualTo("/inscription");
        assertThat(page.text()).doesNotContain("ALQUIER").contains("a expiré");
    }

    @Test
    void unknown_parameters_go_no_further_and_unknown_buttons_mean_suivant() {
        var next =
                browser.submit(
                        browser.open("/inscription/adresse"),
                        "address-form",
                        Map.of("town", "Castres", "id", "other", "role", "x", "action", "effacer"));

        assertThat(next.path()).isEqualTo("/inscription/moyens-de-contact");
        assertThat(IDENTITY.calls("PUT /drafts/" + DRAFT + "/address").getFirst().body())
                .doesNotContain("other", "role", "effacer");
    }

    @Test
    void a_form_that_is_far_too_long_is_refused_and_nothing_is_kept() {
        var page = browser.open("/inscription/adresse");

        var refused = browser.submit(page, "address-form", Map.of("street", "a".repeat(300_000)));

        assertThat(refused.status()).isBetween(400, 499);
        assertThat(IDENTITY.calls("PUT /drafts/" + DRAFT + "/address")).isEmpty();
        assertThat(browser.open("/inscription/adresse").status()).isEqualTo(200);
    }

    @Test
    void line_breaks_in_fields_end_up_in_no_header() {
        var next =
                browser.submit(
                        browser.open("/inscription/adresse"),
                        "address-form",
                        Map.of(
                                "town", "Castres\r\nSet-Cookie: mien=oui",
                                "action", "annuler\r\nLocation: https://exemple.org"));

        assertThat(next.header("Set-Cookie")).doesNotContain("mien");
        assertThat(next.path()).isEqualTo("/inscription/moyens-de-contact");
        var back = browser.open("/inscription/annuler?etape=%0d%0aX-A:%20b//exemple.org");
        assertThat(back.html().select("#cancel-no").attr("href"))
                .isEqualTo("/inscription/conditions");
    }

    @Test
    void of_two_tabs_the_later_one_counts_and_steps_do_not_mix() {
        var first = browser.open("/inscription/identite");
        var second = browser.open("/inscription/adresse");

        browser.submit(second, "address-form", Map.of("town", "Castres"));
        browser.submit(first, "identity-form", Map.of("usualName", "DURAND"));
        browser.submit(second, "address-form", Map.of("town", "Mazamet"));

        assertThat(IDENTITY.calls("PUT /drafts/" + DRAFT + "/identity"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).doesNotContain("Castres", "Mazamet"));
        assertThat(IDENTITY.calls("PUT /drafts/" + DRAFT + "/address").getLast().body())
                .contains("Mazamet")
                .doesNotContain("DURAND");
    }

    @Test
    void the_home_page_reminds_of_a_registration_that_was_not_sent() {
        assertThat(new Browser().open("/").html().select("#registration-begun")).isEmpty();

        var home = browser.open("/");
        assertThat(home.html().select("#registration-begun #resume").attr("href"))
                .isEqualTo("/inscription/reprise");
        assertThat(home.response().body()).doesNotContain(DRAFT);
        assertThat(browser.open("/inscription/reprise").path())
                .isEqualTo("/inscription/moyens-de-contact");

        browser.submit(browser.open("/inscription/annuler"), "cancel-form", Map.of());
        assertThat(browser.open("/").html().select("#registration-begun")).isEmpty();
    }
}

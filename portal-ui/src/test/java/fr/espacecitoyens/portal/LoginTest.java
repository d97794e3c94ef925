package fr.espacecitoyens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalTest
class LoginTest {

    private final FakeKeycloak keycloak;
    private final CircuitBreakerRegistry breakers;

    LoginTest(FakeKeycloak keycloak, CircuitBreakerRegistry breakers) {
        this.keycloak = keycloak;
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        keycloak.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        DemoAnswers.invoices(List.of(), 1, 1);
    }

    @AfterEach
    void keycloakIsBack() {
        keycloak.reset();
    }

    @Test
    void the_login_leads_to_the_page_that_was_asked_for() {
        var page = new Browser().open("/mon-espace?cle=ajoutee");

        assertThat(page.response().uri().toString()).endsWith("/mon-espace?cle=ajoutee");
        assertThat(page.text()).contains("Bonjour Cécile ALQUIER", "MON ESPACE");
    }

    @Test
    void a_login_is_handed_in_from_server_to_server_and_its_address_tells_nothing() {
        var answer = new Browser().ask("/oauth2/authorization/keycloak");

        assertThat(answer.header("Location"))
                .matches(".*/auth\\?client_id=portal-ui&request_uri=[\\w:.%-]+");
        assertThat(keycloak.pushed()).hasSize(1);
    }

    @Test
    void the_code_is_exchanged_with_its_proof_and_services_get_the_citizens_token() {
        new Browser().open("/accueil");

        var exchange = keycloak.tokenRequests("authorization_code").getFirst();
        assertThat(exchange.get("code_verifier")).hasSizeGreaterThanOrEqualTo(43);
        var call = FakeBackends.IDENTITY.calls("GET /me").getFirst();
        assertThat(call.token()).isEqualTo("Bearer citizen-token");
    }

    @Test
    void cookies_cannot_be_read_by_scripts_or_sent_from_elsewhere() {
        var answer = new Browser().ask("/oauth2/authorization/keycloak");

        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie)
                                .contains("HttpOnly")
                                .containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void pages_carry_the_headers_that_keep_strangers_out() {
        var page = new Browser().open("/");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self' " + FakeBackends.PAYMENT.url())
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.html().select("[style], script:not([src]), [onclick]")).isEmpty();
    }

    @Test
    void a_visit_of_the_public_pages_leaves_no_session() {
        var browser = new Browser();
        browser.open("/");
        browser.open("/aide");

        assertThat(browser.cookies()).noneMatch(c -> c.getName().equals("espace-session"));
    }

    @Test
    void a_login_that_fails_leads_home_with_a_word_of_it() {
        var page = new Browser().open("/login/oauth2/code/keycloak?code=x&state=forgotten");

        assertThat(page.path()).isEqualTo("/");
        assertThat(page.text()).contains("La connexion n'a pas abouti");
    }

    @Test
    void the_orange_button_ends_keycloaks_session_too_and_puts_no_token_in_an_address() {
        var browser = Browser.loggedIn();

        var page = browser.submit(browser.open("/accueil"), "logout-form", Map.of());

        assertThat(keycloak.endedSessions()).containsExactly("refresh-token");
        assertThat(page.path()).isEqualTo("/");
        assertThat(page.text()).contains("Vous êtes déconnecté");
        assertThat(browser.ask("/accueil").status()).isEqualTo(302);
    }

    @Test
    void without_keycloak_from_here_the_browser_ends_its_session_there() {
        var browser = Browser.loggedIn();
        var home = browser.open("/accueil");
        keycloak.goAway();

        var page = browser.submit(home, "logout-form", Map.of());

        assertThat(page.response().uri().toString())
                .contains("/protocol/openid-connect/logout?client_id=portal-ui")
                .contains("post_logout_redirect_uri=");
    }

    @Test
    void an_expired_token_is_renewed_without_a_word() {
        keycloak.giveShortTokens();
        var browser = Browser.loggedIn();
        FakeBackends.IDENTITY.forgetAll();
        DemoAnswers.citizen();

        assertThat(browser.open("/mon-espace").text()).contains("ALQUIER");

        var call = FakeBackends.IDENTITY.calls("GET /me").getFirst();
        assertThat(call.token()).isEqualTo("Bearer renewed-token");
    }

    @Test
    void a_session_that_is_over_at_keycloak_leads_to_the_login() {
        keycloak.giveShortTokens();
        var browser = Browser.loggedIn();
        keycloak.endAllSessions();

        var answer = browser.ask("/mon-espace");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/protocol/openid-connect/auth?");
    }

    @Test
    void a_renewal_that_cannot_be_had_is_no_reason_to_log_in_again() {
        keycloak.giveShortTokens();
        var browser = Browser.loggedIn();
        keycloak.goAway();

        var page = browser.open("/mon-espace");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Vos coordonnées ne peuvent pas être affichées");
    }
}

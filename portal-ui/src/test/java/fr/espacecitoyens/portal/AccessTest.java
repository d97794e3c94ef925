package fr.espacecitoyens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, and who may use it. */
@PortalTest
class AccessTest {

    private static final List<String> PUBLIC =
            List.of(
                    "GET /",
                    "GET /inscription",
                    "POST /inscription",
                    "GET /inscription/{step:conditions|identite|adresse|moyens-de-contact}",
                    "POST /inscription/{step:conditions|identite|adresse|moyens-de-contact}",
                    "GET /inscription/authentification",
                    "GET /inscription/annuler",
                    "POST /inscription/annuler",
                    "GET /aide",
                    "GET /cle",
                    "GET /recus/verifier",
                    "GET /recus/verifier/{number}/{code}",
                    "GET /conditions-generales",
                    "GET /mentions-legales",
                    "GET /donnees-personnelles",
                    "GET /accessibilite",
                    // Whoever has the letter.
                    "GET /messages/arret/{token}/{topic}",
                    "POST /messages/arret/{token}/{topic}",
                    // Keycloak itself, whose signature is checked.
                    "POST /deconnexion/keycloak");

    /** What is no page of its own: buttons, pictures, suggestions. */
    private static final List<String> PARTS =
            List.of(
                    "GET /mon-espace/photo",
                    // Asked by a page that is open: FollowUpTest says what a stranger gets.
                    "GET /factures/paiement/{attemptId}/suivi",
                    "GET /inscription/reprise",
                    "GET /inscription/photo",
                    "GET /inscription/communes",
                    "POST /inscription/identite",
                    "POST /inscription/moyens-de-contact");

    private static final Map<String, String> CITIZENS = new TreeMap<>(citizens());

    private static Map<String, String> citizens() {
        var routes = new TreeMap<>(account());
        routes.putAll(departure());
        routes.putAll(eInvoice());
        routes.putAll(basket());
        routes.putAll(staff());
        routes.putAll(
                Map.of(
                        "GET /factures/attestations", "/factures/attestations",
                        "GET /factures/attestations/{id}", "/factures/attestations/1",
                        "GET /factures/attestations/{id}/attestation.pdf",
                                "/factures/attestations/1/attestation.pdf"));
        routes.putAll(
                Map.of(
                        "GET /mon-espace/messages", "/mon-espace/messages",
                        "POST /mon-espace/messages", ""));
        routes.putAll(
                Map.of(
                        "GET /accueil", "/accueil",
                        "GET /tableau-de-bord", "/tableau-de-bord",
                        "GET /factures", "/factures",
                        "GET /factures/{id}", "/factures/1",
                        "GET /factures/{id}/facture.pdf", "/factures/1/facture.pdf",
                        "GET /factures/{id}/echeance.ics", "/factures/1/echeance.ics",
                        "GET /factures/{id}/paiement", "/factures/1/paiement",
                        "GET /factures/paiement/{attemptId}", "/factures/paiement/1",
                        "GET /factures/paiement/{attemptId}/retour/{outcome:effectue|refuse|annule|attente}",
                                "/factures/paiement/1/retour/effectue?montant=853"));
        return routes;
    }

    private static Map<String, String> basket() {
        return Map.of(
                "GET /factures/panier", "/factures/panier",
                "GET /factures/panier/recapitulatif", "/factures/panier/recapitulatif?facture=1",
                "GET /factures/panier/paiement", "/factures/panier/paiement",
                "POST /factures/panier/paiement", "",
                "GET /factures/paiement/{attemptId}/recu.pdf", "/factures/paiement/1/recu.pdf");
    }

    /** The service behind them asks for the role. */
    private static Map<String, String> staff() {
        var routes = new TreeMap<>(staffLists());
        routes.putAll(staffPayments());
        return routes;
    }

    private static Map<String, String> staffLists() {
        return Map.of(
                "GET /personnel/remboursements", "/personnel/remboursements",
                "GET /personnel/messages", "/personnel/messages");
    }

    private static Map<String, String> staffPayments() {
        return Map.of(
                "GET /personnel/paiements", "/personnel/paiements",
                "GET /personnel/paiements/{id}", "/personnel/paiements/1",
                "POST /personnel/paiements/{id}/question", "",
                "POST /personnel/paiements/{id}/rien-pris", "",
                "POST /personnel/paiements/{id}/remboursements", "",
                "POST /personnel/paiements/{id}/remboursements/{refund}/{decision:accord|retrait}",
                        "",
                "POST /personnel/paiements/{id}/remboursements/{refund}/constat", "",
                "GET /personnel/clotures", "/personnel/clotures",
                "GET /personnel/clotures/{day}", "/personnel/clotures/2026-11-22",
                "POST /personnel/clotures", "");
    }

    private static Map<String, String> account() {
        return Map.of(
                "GET /mon-espace", "/mon-espace",
                "POST /mon-espace/cles", "",
                "GET /mon-espace/identifiants", "/mon-espace/identifiants",
                "POST /mon-espace/identifiants", "",
                "POST /mon-espace/identifiants/retrait", "",
                "GET /mon-espace/services/{link}/retrait", "/mon-espace/services/1/retrait",
                "POST /mon-espace/services/{link}/retrait", "",
                "GET /mon-espace/connexions", "/mon-espace/connexions",
                "POST /mon-espace/connexions", "",
                "POST /session", "");
    }

    private static Map<String, String> departure() {
        return Map.of(
                "GET /mon-espace/suppression", "/mon-espace/suppression",
                "POST /mon-espace/suppression", "",
                "GET /mon-espace/suppression/confirmation", "/mon-espace/suppression/confirmation",
                "POST /mon-espace/suppression/confirmation", "",
                "POST /mon-espace/suppression/annulation", "");
    }

    private static Map<String, String> eInvoice() {
        return Map.of(
                "GET /factures/adhesion", "/factures/adhesion",
                "GET /factures/adhesion/{id}", "/factures/adhesion/1",
                "POST /factures/adhesion/{id}", "");
    }

    private static final String PAY = "POST /factures/{id}/paiement";

    private final RequestMappingHandlerMapping routes;

    AccessTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @BeforeEach
    void quiet() {
        FakeBackends.forgetAll();
    }

    @Test
    void no_route_exists_without_an_access_rule_here() {
        var known = new TreeSet<>(PUBLIC);
        known.addAll(PARTS);
        known.addAll(CITIZENS.keySet());
        known.add(PAY);

        var existing = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach((route, handler) -> {
                    if (handler.getBeanType().getPackageName().startsWith("fr.espacecitoyens")
                            && handler.getBeanType() != FakeKeycloak.class) {
                        route.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        route.getPatternValues()
                                                .forEach(
                                                        path -> existing.add(method + " " + path)));
                    }
                });

        assertThat(existing).isEqualTo(known);
    }

    static Stream<String> citizensPages() {
        return CITIZENS.values().stream().filter(path -> !path.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("citizensPages")
    void whoever_is_not_logged_in_is_sent_to_log_in(String path) {
        var answer = new Browser().ask(path);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/oauth2/authorization/keycloak");
        assertThat(FakeBackends.BILLING.calls("GET /invoices")).isEmpty();
    }

    @Test
    void a_citizens_picture_is_nobody_elses() {
        FakeBackends.IDENTITY.answer("GET /me/photo", 200, "the picture");

        assertThat(new Browser().ask("/mon-espace/photo").header("Location"))
                .endsWith("/oauth2/authorization/keycloak");
        var own = Browser.loggedIn().ask("/mon-espace/photo");
        assertThat(own.response().body()).isEqualTo("the picture");
        assertThat(FakeBackends.IDENTITY.calls("GET /me/photo").getFirst().token())
                .isEqualTo("Bearer citizen-token");

        FakeBackends.forgetAll();
        assertThat(Browser.loggedIn().ask("/mon-espace/photo").header("Location"))
                .isEqualTo("/assets/avatars/personne.svg");
    }

    @ParameterizedTest
    @MethodSource("citizensPages")
    void a_citizen_is_let_in(String path) {
        var answer = Browser.loggedIn().ask(path);

        assertThat(answer.status()).isIn(200, 302, 404, 503);
        assertThat(answer.header("Location")).doesNotContain("/oauth2/");
    }

    static Stream<String> publicPages() {
        return PUBLIC.stream()
                .filter(route -> route.startsWith("GET ") && !route.contains("{"))
                .map(route -> route.substring(4))
                .filter(path -> !path.equals("/inscription/authentification"));
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void everybody_may_read_the_public_pages(String path) {
        var page = new Browser().ask(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("05.63.71.56.13").doesNotContain("??");
    }

    @Test
    void a_form_without_its_token_is_refused_in_words() {
        var browser = Browser.loggedIn();

        assertThat(browser.post("/factures/1/paiement", Map.of("email", "a@b.fr")).status())
                .isEqualTo(403);
        assertThat(browser.post("/mon-espace/cles", Map.of("key", "ABCD")).status()).isEqualTo(403);
        for (String form :
                List.of(
                        "/factures/panier/paiement",
                        "/mon-espace/messages",
                        "/mon-espace/identifiants",
                        "/mon-espace/identifiants/retrait",
                        "/mon-espace/services/1/retrait",
                        "/mon-espace/connexions",
                        "/factures/adhesion/1",
                        "/mon-espace/suppression",
                        "/mon-espace/suppression/confirmation",
                        "/mon-espace/suppression/annulation",
                        "/personnel/paiements/1/question",
                        "/personnel/paiements/1/rien-pris",
                        "/personnel/paiements/1/remboursements",
                        "/personnel/paiements/1/remboursements/2/accord",
                        "/personnel/paiements/1/remboursements/2/retrait",
                        "/personnel/paiements/1/remboursements/2/constat",
                        "/personnel/clotures",
                        "/session")) {
            assertThat(browser.post(form, Map.of("compris", "oui")).status())
                    .as(form)
                    .isEqualTo(403);
        }
        var refused = browser.post("/deconnexion", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Cette action n'est pas possible");
        assertThat(FakeBackends.PAYMENT.calls("POST /attempts")).isEmpty();
        assertThat(FakeBackends.IDENTITY.calls("PUT /me/departure")).isEmpty();
        assertThat(FakeBackends.IDENTITY.calls("DELETE /me/departure")).isEmpty();
        assertThat(FakeBackends.IDENTITY.calls("DELETE /me/links/1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/factures/1/paiement", "/factures/panier/paiement"})
    void whoever_is_not_logged_in_cannot_begin_to_pay(String form) {
        var stranger = new Browser();
        String token = stranger.open("/inscription").html().select("[name=_csrf]").val();
        assertThat(token).isNotEmpty();

        var page = stranger.post(form, Map.of("_csrf", token, "email", "a@b.fr", "facture", "1"));

        assertThat(page.path()).isEqualTo("/accueil");
        assertThat(FakeBackends.PAYMENT.calls("POST /attempts")).isEmpty();
    }

    @Test
    void what_is_not_there_has_a_page_of_its_own() {
        var page = Browser.loggedIn().open("/n-existe-pas");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Page introuvable", "Bonjour Cécile ALQUIER");
    }

    @Test
    void health_is_public_and_nothing_else_of_the_inside() {
        assertThat(new Browser().ask("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(new Browser().ask("/actuator/env").status()).isEqualTo(302);
        assertThat(Browser.loggedIn().ask("/actuator/env").status()).isEqualTo(404);
    }
}

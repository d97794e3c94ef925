package fr.espacecitoyens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Sessions that are over: at Keycloak, by time, or while somebody was typing. */
@PortalTest
class EndedSessionTest {

    private final FakeKeycloak keycloak;
    private final MongoTemplate mongo;
    private final ScheduledTaskHolder jobs;

    EndedSessionTest(FakeKeycloak keycloak, MongoTemplate mongo, ScheduledTaskHolder jobs) {
        this.keycloak = keycloak;
        this.mongo = mongo;
        this.jobs = jobs;
    }

    @BeforeEach
    void prepare() {
        FakeBackends.forgetAll();
        keycloak.reset();
        mongo.remove(new Query(), "sessions");
        FakeBackends.IDENTITY.answer(
                "GET /me",
                200,
                "{\"id\":\"citizen-1\",\"usualName\":\"ALQUIER\",\"firstNames\":\"Cécile\"}");
        FakeBackends.IDENTITY.answer(
                "GET /services",
                200,
                "[{\"id\":\"piscine\",\"label\":\"Piscine\"},{\"id\":\"action-sociale\",\"label\":\"Action sociale\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "JWT"})
    void what_keycloak_ends_is_ended_here_at_once(String type) {
        var browser = Browser.loggedIn();

        assertThat(end(keycloak.logoutToken(type, Map.of()))).isEqualTo(200);

        assertThat(browser.ask("/accueil").header("Location"))
                .endsWith("/oauth2/authorization/keycloak");
    }

    @Test
    void another_session_of_the_same_citizen_goes_on() {
        var browser = Browser.loggedIn();

        assertThat(end(keycloak.logoutToken("logout+jwt", Map.of("sid", "another"))))
                .isEqualTo(200);

        assertThat(browser.ask("/accueil").status()).isEqualTo(200);
    }

    @Test
    void nobody_else_can_end_a_session() {
        var browser = Browser.loggedIn();

        assertThat(end("nonsense")).isEqualTo(400);
        assertThat(end("")).isEqualTo(400);
        assertThat(end(keycloak.logoutToken("logout+jwt", Map.of("iss", "http://evil"))))
                .isEqualTo(400);
        assertThat(end(keycloak.logoutToken("logout+jwt", Map.of("aud", "another-client"))))
                .isEqualTo(400);
        assertThat(end(keycloak.logoutToken("logout+jwt", Map.of("events", Map.of()))))
                .isEqualTo(400);
        assertThat(end(keycloak.logoutToken("logout+jwt", Map.of("nonce", "n")))).isEqualTo(400);

        assertThat(browser.ask("/accueil").status()).isEqualTo(200);
    }

    @Test
    void what_was_typed_too_late_is_there_again_after_the_login_but_no_secret_and_not_sent() {
        var browser = Browser.loggedIn();
        var page = browser.open("/mon-espace");
        mongo.remove(new Query(), "sessions");

        var after =
                browser.submit(
                        page,
                        "access-key-form",
                        Map.of("service", "action-sociale", "key", "ZZ99-EFGH-JKMN-PQRS"));

        assertThat(after.path()).isEqualTo("/mon-espace");
        assertThat(after.text()).contains("Votre session avait expiré");
        assertThat(after.html().select("#service option[selected]").attr("value"))
                .isEqualTo("action-sociale");
        assertThat(after.html().toString()).doesNotContain("ZZ99");
        assertThat(FakeBackends.IDENTITY.calls("POST /me/links")).isEmpty();
        assertThat(browser.open("/mon-espace").text()).doesNotContain("avait expiré");
    }

    @Test
    void whoever_was_about_to_pay_several_invoices_finds_them_and_the_address_again() {
        DemoAnswers.noAttempt();
        DemoAnswers.invoice(DemoAnswers.guideInvoice("NON_REGLEE", 853, "\"payableOnline\":true"));
        String summary = "/factures/panier/recapitulatif?facture=" + DemoAnswers.INVOICE;
        var browser = Browser.loggedIn();
        var page = browser.open(summary);
        mongo.remove(new Query(), "sessions");

        var after = browser.submit(page, "pay-form", Map.of("email", "fille@example.org"));

        assertThat(after.response().uri().toString()).endsWith(summary);
        assertThat(after.text()).contains("Votre session avait expiré");
        assertThat(after.html().select("#basket-total").text()).isEqualTo("8,53 €");
        assertThat(after.html().select("#email").val()).isEqualTo("fille@example.org");
        assertThat(FakeBackends.PAYMENT.calls("POST /attempts")).isEmpty();
        assertThat(browser.open(summary).text()).doesNotContain("avait expiré");
        assertThat(browser.open("/oauth2/authorization/keycloak").path()).isEqualTo("/accueil");
    }

    @Test
    void whoever_was_about_to_go_on_with_a_payment_finds_it_again() {
        DemoAnswers.invoice(DemoAnswers.guideInvoice("NON_REGLEE", 853, "\"payableOnline\":true"));
        DemoAnswers.begunToPay(Map.of(DemoAnswers.INVOICE, 853L));
        var browser = Browser.loggedIn();
        var page = browser.open("/factures/" + DemoAnswers.INVOICE);
        mongo.remove(new Query(), "sessions");

        var after = browser.submit(page, "pay-form", Map.of("email", "fille@example.org"));

        assertThat(after.path()).isEqualTo("/factures/panier/recapitulatif");
        assertThat(after.html().select("#pay").text()).startsWith("REPRENDRE LE PAIEMENT");
        assertThat(after.html().select("#email").val()).isEqualTo("fille@example.org");
    }

    @Test
    void somebody_else_who_logs_in_gets_nothing_of_it() {
        var browser = Browser.loggedIn();
        var page = browser.open("/mon-espace");
        mongo.remove(new Query(), "sessions");
        keycloak.somebodyElseLogsIn();

        var after = browser.submit(page, "access-key-form", Map.of("service", "action-sociale"));

        assertThat(after.path()).isEqualTo("/accueil");
        assertThat(browser.open("/mon-espace").text()).doesNotContain("avait expiré");
    }

    @Test
    void a_form_nobody_knows_is_not_kept() {
        var browser = Browser.loggedIn();
        var form =
                (FormElement)
                        Objects.requireNonNull(
                                browser.open("/accueil").html().getElementById("logout-form"));
        var values = new HashMap<String, String>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        values.put("visitor", "0123");
        mongo.remove(new Query(), "sessions");

        browser.post("/inconnu", values);

        assertThat(browser.open("/accueil").status()).isEqualTo(200);
    }

    @Test
    void sessions_that_are_over_are_removed_from_the_database() {
        Browser.loggedIn();
        Browser.loggedIn();
        long all = mongo.count(new Query(), "sessions");
        mongo.updateFirst(
                new Query(),
                Update.update("expireAt", Date.from(Instant.now().minusSeconds(60))),
                "sessions");

        jobs.getScheduledTasks().stream()
                .filter(task -> task.toString().contains("ForgetExpiredSessionsJob"))
                .forEach(task -> task.getTask().getRunnable().run());

        assertThat(mongo.count(new Query(), "sessions")).isEqualTo(all - 1);
    }

    private static int end(String token) {
        return new Browser().post("/deconnexion/keycloak", Map.of("logout_token", token)).status();
    }
}

package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.FakeBackends.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalTest
class MessagesTest {

    private static final String STOP = "/messages/arret/abcdefghijklmnopqrstuvwxyz/due-soon";
    private static final String TOLD = "POST /stops/abcdefghijklmnopqrstuvwxyz/due-soon";

    private final CircuitBreakerRegistry breakers;

    MessagesTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        NOTIFICATION.answer(
                "GET /preferences", 200, "{\"INVOICES\":true,\"DUE_SOON\":true,\"OVERDUE\":false}");
    }

    @Test
    void each_kind_of_message_has_a_box_that_says_whether_it_comes() {
        var page = Browser.loggedIn().open("/mon-espace/messages");

        assertThat(page.text())
                .contains("MES MESSAGES", "à régler dans 7 jours", "Ce que vous recevez toujours");
        assertThat(page.html().select("#topic-DUE_SOON").hasAttr("checked")).isTrue();
        assertThat(page.html().select("#topic-OVERDUE").hasAttr("checked")).isFalse();
    }

    @Test
    void what_is_not_ticked_is_not_wanted() {
        var browser = Browser.loggedIn();
        NOTIFICATION.answer("PUT /preferences", 204, "");

        var done =
                browser.submit(
                        browser.open("/mon-espace/messages"),
                        "messages-form",
                        Map.of("sujets", "OVERDUE"));

        assertThat(done.text()).contains("C'est enregistré.");
        assertThat(NOTIFICATION.calls("PUT /preferences").getLast().body())
                .contains("\"OVERDUE\":true", "\"INVOICES\":false", "\"DUE_SOON\":false");
    }

    @Test
    void a_choice_that_nobody_took_is_still_on_the_page() {
        var browser = Browser.loggedIn();
        var form = browser.open("/mon-espace/messages");
        NOTIFICATION.answer("PUT /preferences", 500, "{}");

        var page = browser.submit(form, "messages-form", Map.of("sujets", "OVERDUE"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("votre choix n'est pas enregistré");
        assertThat(page.html().select("#topic-OVERDUE").hasAttr("checked")).isTrue();
    }

    @Test
    void opening_the_link_of_a_letter_stops_nothing_and_its_button_does() {
        var stranger = new Browser();
        var page = stranger.open(STOP);
        assertThat(page.text()).contains("Ne plus recevoir ce courriel", "à régler dans 7 jours");
        assertThat(NOTIFICATION.calls(TOLD)).isEmpty();
        NOTIFICATION.answer(TOLD, 204, "");

        var done = stranger.submit(page, "stop-form", Map.of());

        assertThat(done.text()).contains("C'est fait", "Vous ne recevrez plus ce courriel");
        assertThat(NOTIFICATION.calls(TOLD)).hasSize(1);
    }

    @Test
    void a_mail_program_stops_it_by_itself() {
        NOTIFICATION.answer(TOLD, 204, "");

        var answer = new Browser().post(STOP, Map.of("List-Unsubscribe", "One-Click"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(NOTIFICATION.calls(TOLD)).hasSize(1);
    }

    @Test
    void a_link_that_nobody_got_does_not_exist() {
        NOTIFICATION.answer(TOLD, 404, "{}");
        var stranger = new Browser();

        assertThat(stranger.submit(stranger.open(STOP), "stop-form", Map.of()).status())
                .isEqualTo(404);
        assertThat(stranger.ask("/messages/arret/abcdefghijklmnopqrstuvwxyz/nothing").status())
                .isEqualTo(404);
    }
}

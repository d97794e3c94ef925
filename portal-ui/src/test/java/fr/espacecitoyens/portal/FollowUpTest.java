package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.ATTEMPT;
import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A page that is left open and looks again by itself, on a computer that others use, too. */
@PortalTest
class FollowUpTest {

    private static final String STATE = "/factures/paiement/" + ATTEMPT;
    private static final Duration LONG = Duration.ofMinutes(20);

    private final FakeKeycloak keycloak;
    private final MongoTemplate mongo;

    FollowUpTest(FakeKeycloak keycloak, MongoTemplate mongo) {
        this.keycloak = keycloak;
        this.mongo = mongo;
    }

    @BeforeEach
    void a_payment_under_way() {
        FakeBackends.forgetAll();
        keycloak.reset();
        mongo.remove(new Query(), "sessions");
        DemoAnswers.citizen();
        DemoAnswers.invoice(DemoAnswers.guideInvoice("NON_REGLEE", 853, "\"payableOnline\":true"));
        DemoAnswers.attempts("CREATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STATE + "?suivi=1",
                STATE + "/suivi?etat=CREATED.A",
                "/factures?state=OPEN&suivi=1",
                "/factures/" + INVOICE + "?suivi=1"
            })
    void what_a_page_asks_by_itself_does_not_prolong_the_session(String address) {
        var browser = Browser.loggedIn();
        nobodyDoesAnythingFor(LONG);
        var before = session();

        assertThat(browser.ask(address).status()).isEqualTo(200);
        assertThat(session()).isEqualTo(before);

        assertThat(browser.ask(STATE).status()).isEqualTo(200);
        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void the_page_says_when_the_session_really_ends() {
        var browser = Browser.loggedIn();
        nobodyDoesAnythingFor(LONG);

        var page = browser.open(STATE + "?suivi=1").html();

        assertThat(Integer.parseInt(page.select("#session-dialog").attr("data-seconds")))
                .isBetween(500, 600);
    }

    @Test
    void without_javascript_the_page_looks_again_in_the_same_way() {
        var page = Browser.loggedIn().open(STATE).html();

        assertThat(page.select("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("2;url=" + STATE + "?suivi=1&fois=1");
        assertThat(page.select("[data-paused][hidden] a").attr("href")).isEqualTo(STATE);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "4,2", "5,5", "10,5", "11,10", "18,10", "19,20", "27,20"})
    void without_javascript_the_page_looks_again_less_and_less_often(int times, int seconds) {
        var page = Browser.loggedIn().open(STATE + "?suivi=1&fois=" + times).html();

        assertThat(page.select("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo(seconds + ";url=" + STATE + "?suivi=1&fois=" + (times + 1));
    }

    @Test
    void whoever_does_not_want_the_page_to_change_by_itself_can_stop_it() {
        var browser = Browser.loggedIn();
        var page = browser.open(STATE).html();

        var stopped = browser.open(page.select("#stop-looking").attr("href"));

        assertThat(stopped.html().select("noscript meta, [data-follow], #stop-looking")).isEmpty();
        assertThat(stopped.html().select("[data-paused]:not([hidden]) a").attr("href"))
                .isEqualTo(STATE);
        assertThat(stopped.text())
                .contains("Actualisez la page")
                .doesNotContain("se met à jour toute seule. Vous pouvez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?suivi=1", "/suivi?etat=CREATED.A"})
    void whose_session_has_ended_is_not_logged_in_again_by_a_page_that_was_left_open(String way) {
        var browser = Browser.loggedIn();
        mongo.remove(new Query(), "sessions");

        var answer = browser.ask(STATE + way);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(new Browser().ask(STATE + way).status()).isEqualTo(401);
        assertThat(mongo.count(new Query(), "sessions")).isZero();
    }

    @Test
    void a_page_that_is_not_followed_any_more_says_so_and_leads_back_to_itself() {
        var browser = Browser.loggedIn();
        mongo.remove(new Query(), "sessions");

        var page = browser.ask(STATE + "?suivi=1");

        assertThat(page.text()).contains("ne se met plus à jour toute seule");
        assertThat(page.html().select("#reload").attr("href")).isEqualTo(STATE);
    }

    @Test
    void a_page_is_followed_for_as_long_as_the_token_at_hand_and_no_new_one_is_asked_for() {
        keycloak.giveShortTokens();
        var browser = Browser.loggedIn();

        await().until(() -> browser.ask(STATE + "?suivi=1").status() == 401);

        assertThat(browser.ask(STATE + "/suivi?etat=CREATED.A").status()).isEqualTo(401);
        assertThat(browser.ask(STATE).status()).isEqualTo(200);
    }

    private void nobodyDoesAnythingFor(Duration time) {
        Instant then = Instant.now().minus(time);
        mongo.updateMulti(
                new Query(),
                new Update()
                        .set("accessed", Date.from(then))
                        .set("expireAt", Date.from(then.plus(Duration.ofMinutes(30)))),
                "sessions");
    }

    private Document session() {
        var loggedIn = Query.query(Criteria.where("principal").ne(null));
        return Objects.requireNonNull(mongo.findOne(loggedIn, Document.class, "sessions"));
    }
}

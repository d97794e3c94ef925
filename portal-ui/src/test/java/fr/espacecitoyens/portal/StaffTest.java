package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.ATTEMPT;
import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.portal.backend.StaffPayment.RefundState;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the invoicing office sees and does. */
@PortalTest
class StaffTest {

    private static final String PAGE = "/personnel/paiements/" + ATTEMPT;
    private static final String API = "/staff/payments/" + ATTEMPT;

    private final CircuitBreakerRegistry breakers;

    StaffTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void a_payment_of_which_part_counts() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        PAYMENT.answer("GET " + API, 200, detail("TO_APPROVE"));
        PAYMENT.answer(
                "GET /staff/payments",
                200,
                "{\"page\":1,\"more\":true,\"payments\":[" + payment() + "]}");
    }

    @Test
    void payments_are_listed_with_what_is_to_be_refunded() {
        var page =
                Browser.loggedIn()
                        .open("/personnel/paiements?etat=PAID&a-rembourser=true&cherche=7001");

        assertThat(page.html().select("#payments tbody").text())
                .contains("Payé", "10,53 €", "2,00 €", "abcdefgh");
        assertThat(page.html().select("#cherche").val()).isEqualTo("7001");
        assertThat(page.html().select("#next-page").attr("href"))
                .contains("etat=PAID", "a-rembourser=true", "page=2");
        assertThat(page.html().select("nav a[href=/factures]")).isEmpty();
    }

    @Test
    void a_payment_tells_why_it_is_as_it_is_and_every_message() {
        var page = Browser.loggedIn().open(PAGE);

        assertThat(page.html().select("#why").text()).contains("CAPTURED 7001 1053", "Payé");
        assertThat(page.html().select("#messages tbody").text())
                .contains("Notification", "APPLIED");
        assertThat(page.text()).contains("Prestataire Paybox").doesNotContain("??");
    }

    @Test
    void what_can_be_given_back_is_offered_with_its_source() {
        var page = Browser.loggedIn().open(PAGE);

        assertThat(page.html().select("#refund label").eachText())
                .containsExactly(
                        "Transaction 7001, comptée pour la facture "
                                + INVOICE
                                + " : 7,53 € au plus",
                        "Transaction 7001, reçue en trop : 2,00 € au plus");
    }

    @Test
    void a_refund_is_asked_for_once_however_often_the_form_is_sent() {
        PAYMENT.answer("PUT " + API, 200, detail("TO_SEND"));
        var browser = Browser.loggedIn();
        var page = browser.open(PAGE);
        String refund = page.html().select("#refund-form-1 input[name=remboursement]").val();
        PAYMENT.answer("PUT " + API + "/refunds/" + refund, 200, detail("TO_SEND"));

        var after = browser.submit(page, "refund-form-1", Map.of("montant", "1,50"));
        browser.submit(page, "refund-form-1", Map.of("montant", "1,50"));

        assertThat(after.text()).contains("La demande de remboursement est enregistrée.");
        assertThat(PAYMENT.calls("PUT " + API + "/refunds/" + refund)).hasSize(2);
        assertThat(PAYMENT.calls("PUT " + API + "/refunds/" + refund).getFirst().body())
                .contains("\"amountCents\":150", "\"transaction\":\"7001\"", "\"invoiceId\":null");
    }

    @Test
    void what_nobody_can_explain_is_ended_by_somebody_who_has_looked() {
        PAYMENT.answer("GET " + API, 200, detail("DONE").replace("\"PAID\"", "\"SUSPECT\""));
        var browser = Browser.loggedIn();
        var page = browser.open(PAGE);
        PAYMENT.refuse("POST " + API + "/dismissal", 409, "page-may-be-open", "");
        var tooEarly = browser.submit(page, "dismiss-form", Map.of());
        PAYMENT.answer("POST " + API + "/dismissal", 200, detail("DONE"));

        var done = browser.submit(page, "dismiss-form", Map.of());

        assertThat(tooEarly.text()).contains("Détail du refus page-may-be-open.");
        assertThat(done.text()).contains("Le constat est enregistré");
        PAYMENT.answer("GET " + API, 200, detail("DONE"));
        assertThat(browser.open(PAGE).html().select("#dismiss-form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tout", "-1"})
    void what_is_no_amount_is_refused_here(String amount) {
        var browser = Browser.loggedIn();

        var page = browser.submit(browser.open(PAGE), "refund-form-0", Map.of("montant", amount));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("par exemple 20,50");
    }

    @Test
    void a_refused_refund_keeps_what_was_typed() {
        var browser = Browser.loggedIn();
        var page = browser.open(PAGE);
        String refund = page.html().select("#refund-form-1 input[name=remboursement]").val();
        PAYMENT.refuse(
                "PUT " + API + "/refunds/" + refund,
                422,
                "invalid",
                "{\"field\":\"amount\",\"message\":\"De 0,01 € à 2,00 €.\"}");

        var refused = browser.submit(page, "refund-form-1", Map.of("montant", "20,50"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Erreur : Paiement abcdefgh");
        var field = refused.html().select("#montant-1");
        assertThat(field.val()).isEqualTo("20,50");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.html().select("#" + field.attr("aria-describedby")).text())
                .isEqualTo("De 0,01 € à 2,00 €.");
        assertThat(refused.html().select("#error-summary a").attr("href")).isEqualTo("#montant-1");
        assertThat(refused.html().select("#montant-0").val()).isEqualTo("7,53");
        assertThat(refused.html().select("#montant-0").hasAttr("aria-invalid")).isFalse();
        assertThat(refused.html().select("#refund-form-1 input[name=remboursement]").val())
                .isNotEqualTo(refund);
    }

    @Test
    void a_transfer_that_is_refused_keeps_its_amount_and_its_day() {
        PAYMENT.answer("GET " + API, 200, withoutRefundsOnline());
        var browser = Browser.loggedIn();
        var page = browser.open(PAGE);
        String refund = page.html().select("#refund-form-0 input[name=remboursement]").val();
        PAYMENT.refuse("PUT " + API + "/refunds/" + refund, 409, "refund-online", "");
        var typed = Map.of("montant", "1,50", "vire-le", "2026-11-23");

        var refused = browser.submit(page, "refund-form-0", typed);
        var noDay =
                browser.submit(
                        browser.open(PAGE),
                        "refund-form-0",
                        Map.of("montant", "1,50", "vire-le", ""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.title()).startsWith("Erreur : ");
        assertThat(refused.text()).contains("Détail du refus refund-online.");
        assertThat(refused.html().select("#montant-0").val()).isEqualTo("1,50");
        assertThat(refused.html().select("#vire-le-0").val()).isEqualTo("2026-11-23");
        assertThat(noDay.html().select("#montant-0").val()).isEqualTo("1,50");
        assertThat(noDay.html().select("#vire-le-0").attr("aria-describedby"))
                .isEqualTo("vire-le-0-error");
    }

    private static String withoutRefundsOnline() {
        return detail("DONE").replace("\"refundsOnline\":true", "\"refundsOnline\":false");
    }

    @Test
    void what_the_service_refuses_is_said_in_its_words() {
        PAYMENT.refuse("POST " + API + "/refunds/r-1/approval", 409, "same-person", "");
        var browser = Browser.loggedIn();
        var page = browser.open(PAGE);
        String action = page.html().select("#refunds form").getFirst().attr("action");

        var refused =
                browser.post(action, Map.of("_csrf", page.html().select("[name=_csrf]").val()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Détail du refus same-person.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOLD", "NOTHING_KNOWN", "UNANSWERED"})
    void what_the_provider_answers_is_said(String said) {
        PAYMENT.answer(
                "POST " + API + "/inquiry",
                200,
                "{\"provider\":\"" + said + "\",\"payment\":" + detail("DONE") + "}");
        var browser = Browser.loggedIn();

        var page = browser.submit(browser.open(PAGE), "ask-form", Map.of());

        assertThat(page.html().select(".notice").text()).startsWith("Le prestataire");
    }

    @Test
    void whoever_asks_a_provider_that_takes_its_time_gets_its_answer() {
        String asked = "{\"provider\":\"TOLD\",\"payment\":" + detail("DONE") + "}";
        PAYMENT.answer("POST " + API + "/inquiry", 200, asked);
        PAYMENT.takesItsTime("POST " + API + "/inquiry", Duration.ofMillis(5500));
        var browser = Browser.loggedIn();

        var page = browser.submit(browser.open(PAGE), "ask-form", Map.of());

        assertThat(page.text()).contains("Le prestataire a répondu.");
    }

    @Test
    void what_fails_for_the_staff_takes_no_page_from_a_citizen() {
        PAYMENT.answer("POST " + API + "/inquiry", 500, "{}");
        DemoAnswers.attempts("PAID");
        var browser = Browser.loggedIn();
        var page = browser.open(PAGE);

        for (int i = 0; i < 12; i++) {
            assertThat(browser.submit(page, "ask-form", Map.of()).status()).isEqualTo(503);
        }

        assertThat(browser.open("/factures/paiement/" + ATTEMPT).text())
                .contains("votre facture est réglée");
    }

    @Test
    void a_provider_that_tells_of_no_money_yet_is_not_said_to_have_taken_none() {
        var page = Browser.loggedIn().open(PAGE + "?fait=NOTHING_KNOWN");

        assertThat(page.html().select(".notice").text())
                .contains("aucun encaissement à cet instant", "un paiement peut encore arriver")
                .doesNotContain("aucun argent");
        assertThat(page.html().select(".notice--good")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RefundState.class)
    void every_state_of_a_refund_has_its_words(RefundState state) {
        PAYMENT.answer("GET " + API, 200, detail(state.name()));

        assertThat(Browser.loggedIn().open(PAGE).html().select("#refunds").text())
                .contains("1,00 €")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/personnel/paiements",
                "/personnel/paiements/" + ATTEMPT,
                "/personnel/remboursements",
                "/personnel/messages",
                "/personnel/clotures",
                "/personnel/clotures/2026-11-22"
            })
    void a_citizen_sees_nothing_of_it(String path) {
        for (String call :
                new String[] {
                    "/staff/payments",
                    API,
                    "/staff/refunds",
                    "/staff/messages",
                    "/staff/closings",
                    "/staff/closings/2026-11-22"
                }) {
            PAYMENT.refuse("GET " + call, 403, "forbidden", "");
        }

        assertThat(Browser.loggedIn().open(path).status()).isEqualTo(403);
    }

    @Test
    void a_closed_day_names_each_difference() {
        PAYMENT.answer(
                "GET /staff/closings/2026-11-22",
                200,
                """
                {"day":"2026-11-22","at":"2026-11-23T08:00:00Z","by":"x",
                 "provider":{"count":2,"in":1853,"out":300},"journal":{"count":1,"in":853,"out":0},
                 "unlisted":[{"provider":"payfip","journal":{"count":3,"in":4200,"out":0}}],
                 "ignored":2,"differences":[%s],
                 "runs":[{"at":"2026-11-23T07:00:00Z","by":"anne","differences":7},
                         {"at":"2026-11-23T08:00:00Z","by":"bernard","differences":1}]}
                """
                        .formatted(
                                """
                                {"kind":"UNREADABLE","line":7},
                                {"kind":"NOT_IN_JOURNAL","transaction":"7002","providerCents":1000},
                                {"kind":"OTHER_DAY","transaction":"7003","providerCents":10,"paymentId":"p",
                                 "otherDay":"2026-11-23"},
                                {"kind":"NOT_AT_PROVIDER","transaction":"7004","ourCents":20},
                                {"kind":"OTHER_AMOUNT","transaction":"7005","ourCents":20,"providerCents":30},
                                {"kind":"NOT_ON_INVOICE","transaction":"7006","ourCents":40,"invoiceId":"i-1"},
                                {"kind":"ON_INVOICE_ONLY","transaction":"7007","ourCents":50,"invoiceId":"i-2"}
                                """));

        var page = Browser.loggedIn().open("/personnel/clotures/2026-11-22");

        assertThat(page.html().select("#differences li").eachText())
                .containsExactly(
                        "Ligne 7 du fichier : elle ne peut pas être lue.",
                        "Transaction 7002 : le prestataire indique 10,00 €, rien n'est connu ici.",
                        "Transaction 7003 (0,10 €) : le prestataire et le journal ne lui donnent pas le"
                                + " même jour, l'autre est le 23/11/2026. Rien ne manque : elle n'est pas"
                                + " nommée une seconde fois ce jour-là. Voir le paiement",
                        "Transaction 7004 : le journal indique 0,20 €, le fichier du prestataire ne la"
                                + " contient pas.",
                        "Transaction 7005 : le prestataire indique 0,30 €, le journal 0,20 €.",
                        "Transaction 7006 : 0,40 € ne sont pas comptés pour la facture i-1.",
                        "Transaction 7007 : 0,50 € sont comptés pour la facture i-2, le journal ne les"
                                + " contient pas.");
        assertThat(page.text())
                .contains(
                        "42,00 €",
                        "Journal des paiements, PayFiP",
                        "Pour PayFiP, aucun format de relevé n'est public",
                        "Le 23/11/2026 à 08:00:00 par anne",
                        "7 écarts",
                        "Le 23/11/2026 à 09:00:00 par bernard",
                        "7 écarts sont à regarder.",
                        "2 lignes du fichier concernent une autre journée.");
    }

    @Test
    void a_day_can_be_closed_without_a_file_if_somebody_says_so() {
        String closed =
                """
                {"day":"2026-11-22","at":"2026-11-23T08:00:00Z","by":"x",
                 "journal":{"count":1,"in":853,"out":0},"unlisted":[],"ignored":0,
                 "differences":[],"runs":[]}
                """;
        PAYMENT.answer("GET /staff/closings", 200, "[]");
        PAYMENT.answer("PUT /staff/closings/2026-11-22", 200, closed);
        PAYMENT.answer("GET /staff/closings/2026-11-22", 200, closed);
        var browser = Browser.loggedIn();

        var page =
                browser.submit(
                        browser.open("/personnel/clotures"),
                        "closing-form",
                        Map.of("jour", "2026-11-22", "sans-fichier", "true"));

        assertThat(page.text())
                .contains("Aucun fichier du prestataire n'a été comparé.")
                .doesNotContain("Fichier du prestataire", "??");
    }

    @Test
    void a_day_without_a_file_is_not_closed() {
        PAYMENT.answer("GET /staff/closings", 200, "[]");
        var browser = Browser.loggedIn();

        var page = browser.submit(browser.open("/personnel/clotures"), "closing-form", Map.of());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("back-office du prestataire", "Aucune journée n'est close.");
        assertThat(browser.open("/personnel/clotures/hier").status()).isEqualTo(404);
    }

    @Test
    void who_asked_agreed_and_decided_is_said_with_the_code() {
        PAYMENT.answer("GET " + API, 200, detail("FAILED"));

        var page = Browser.loggedIn().open(PAGE);

        assertThat(page.html().select("#refunds li").eachText())
                .containsExactly(
                        "Demandé le 22/11/2026 à 12:00:00 par anne",
                        "Accordé le 22/11/2026 à 12:05:07 par bernard",
                        "Décidé le 23/11/2026 à 10:00:00 par claude",
                        "Suite du 23/11/2026 à 10:00:00 : code 00011, transaction –");
        assertThat(page.html().select("#refunds form").attr("action")).endsWith("/r-1/retrait");
    }

    @Test
    void where_the_provider_gives_nothing_back_a_transfer_is_noted_instead() {
        String offline = withoutRefundsOnline();
        PAYMENT.answer("GET " + API, 200, offline);
        var browser = Browser.loggedIn();
        var page = browser.open(PAGE);
        assertThat(page.html().select("#refund button").eachText())
                .containsOnly("NOTER LE VIREMENT");
        String refund = page.html().select("#refund-form-1 input[name=remboursement]").val();
        PAYMENT.answer("PUT " + API + "/refunds/" + refund, 200, offline);

        var refused =
                browser.submit(page, "refund-form-1", Map.of("montant", "1,50", "vire-le", "hier"));
        browser.submit(page, "refund-form-1", Map.of("montant", "1,50", "vire-le", "2026-11-23"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Écrivez le jour du virement.");
        assertThat(PAYMENT.calls("PUT " + API + "/refunds/" + refund)).hasSize(1);
        assertThat(PAYMENT.calls("PUT " + API + "/refunds/" + refund).getFirst().body())
                .contains("\"transferredOn\":\"2026-11-23\"", "\"amountCents\":150");
    }

    @Test
    void the_second_person_finds_the_refund_without_knowing_the_payment() {
        PAYMENT.answer(
                "GET /staff/refunds",
                200,
                "[{\"payment\":%s,\"refund\":%s}]".formatted(payment(), refund("TO_APPROVE")));

        var page = Browser.loggedIn().open("/personnel/remboursements");

        assertThat(page.html().select("#waiting tbody").text())
                .contains("abcdefgh", "22/11/2026 à 12:00:00", "anne", "attend", "1,00 €");
        assertThat(page.html().select("#waiting a").attr("href")).isEqualTo(PAGE + "#refunds");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void lists_without_anything_say_so() {
        PAYMENT.answer("GET /staff/refunds", 200, "[]");
        PAYMENT.answer(
                "GET /staff/messages", 200, "{\"unknown\":0,\"notGenuine\":0,\"latest\":[]}");
        PAYMENT.answer("GET /staff/payments", 200, "{\"page\":1,\"more\":false,\"payments\":[]}");
        var browser = Browser.loggedIn();

        assertThat(browser.open("/personnel/remboursements").text())
                .contains("Aucun remboursement n'attend de décision.");
        assertThat(browser.open("/personnel/messages").text())
                .contains("Aucun message de ce genre n'est arrivé.");
        var found = browser.open("/personnel/paiements?cherche=a%20%C3%A9");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("Aucun paiement ne correspond.", "sans espace ni accent");
    }

    @Test
    void messages_about_no_payment_are_counted_and_listed() {
        PAYMENT.answer(
                "GET /staff/messages",
                200,
                """
                {"unknown":1,"notGenuine":12,"latest":[
                 {"provider":"paybox","message":{"at":"2026-11-22T10:05:09Z","way":"BROWSER",
                  "outcome":"NOT_GENUINE","digest":"ab"}},
                 {"provider":"paybox","reference":"stranger","message":{"at":"2026-11-22T10:05:08Z",
                  "way":"NOTIFICATION","said":"CAPTURED","outcome":"UNKNOWN_REFERENCE","digest":"ac"}}]}
                """);

        var page = Browser.loggedIn().open("/personnel/messages");

        assertThat(page.html().select("#unknown").text()).isEqualTo("1");
        assertThat(page.html().select("#not-genuine").text()).isEqualTo("12");
        assertThat(page.html().select("#strays tbody tr").eachText())
                .containsExactly(
                        "22/11/2026 à 11:05:09 Paybox Navigateur – – Signature fausse ou absente",
                        "22/11/2026 à 11:05:08 Paybox Notification stranger CAPTURED Paiement inconnu");
    }

    private static String refund(String state) {
        return """
        {"id":"r-1","of":{"transaction":"7001","invoiceId":"%s"},"amountCents":100,
         "state":"%s","decision":{"askedBy":"anne","askedAt":"2026-11-22T11:00:00Z",
          "approvedBy":"bernard","approvedAt":"2026-11-22T11:05:07Z",
          "endedBy":"claude","endedAt":"2026-11-23T09:00:00Z"},
         "outcome":{"transaction":"","code":"00011","at":"2026-11-23T09:00:00Z"}}
        """
                .formatted(INVOICE, state);
    }

    private static String payment() {
        return """
        {"id":"%s","provider":"paybox","reference":"abcdefgh","state":"PAID",
         "startedAt":"2026-11-22T10:00:00Z","expiresAt":"2026-11-22T10:20:00Z",
         "amountCents":1053,"toRefundCents":200,
         "allocations":[{"invoiceId":"%s","amountCents":1053}]}
        """
                .formatted(ATTEMPT, INVOICE);
    }

    private static String detail(String refundState) {
        return """
        {"payment":%s,"refundsOnline":true,
         "captures":[{"transaction":"7001","call":"1","amountCents":1053,"at":"2026-11-22T10:05:00Z",
                      "applied":[{"invoiceId":"%s","amountCents":853}]}],
         "refunds":[%s],
         "history":[{"at":"2026-11-22T10:05:00Z","heard":"CAPTURED 7001 1053","became":"PAID"}],
         "messages":[{"at":"2026-11-22T10:05:00Z","way":"NOTIFICATION","said":"CAPTURED",
                      "outcome":"APPLIED","digest":"ab"}]}
        """
                .formatted(payment(), INVOICE, refund(refundState));
    }
}

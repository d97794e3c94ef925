package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static fr.espacecitoyens.portal.FakeBackends.BILLING;
import static fr.espacecitoyens.portal.FakeBackends.IDENTITY;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
class InvoicesTest {

    private static final String PAYABLE = "\"payableOnline\":true";

    /** What only some invoices have. */
    private static final String MORE =
            """
            ,"replacedBy":"2001000777","credits":"2001000700","directDebitOn":"2020-02-10",
            "onlineMinimumCents":100,"onlineMaximumCents":300000\
            """;

    private final CircuitBreakerRegistry breakers;

    InvoicesTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        DemoAnswers.noAttempt();
        DemoAnswers.invoice(DemoAnswers.guideInvoice("NON_REGLEE", 853, PAYABLE));
    }

    @Test
    void the_card_is_the_guides() {
        var page = Browser.loggedIn().open("/factures");

        assertThat(page.text())
                .contains(
                        "Facturation service séniors – 2001000001 – Janvier 2020",
                        "Destinataire : Madame ALQUIER Cécile",
                        "Facture du 17/12/2019",
                        "A régler avant le 15/02/2020",
                        "Facture non réglée",
                        "Reste à payer 8,53 €",
                        "Montant total 8,53 €");
        assertThat(page.response().body()).contains("8,53\u00a0€");
    }

    @Test
    void the_detail_says_when_it_can_be_paid_and_proposes_the_citizens_address() {
        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.text())
                .contains(
                        "PAYER MA FACTURE EN LIGNE",
                        "Le paiement en ligne est disponible à partir du 17/12/2019 à 08h00 jusqu'au"
                                + " 31/01/2020 à 18h00",
                        "Vous pouvez effectuer un règlement avec Paybox, service de paiement"
                                + " sécurisé.",
                        "TÉLÉCHARGER MA FACTURE",
                        "Portage de repas",
                        "1,5");
        assertThat(page.html().select("#pay-form #email").val()).isEqualTo("c.alquier@example.org");
        assertThat(page.html().select("#pay").text()).isEqualTo("PAYER LA FACTURE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_OPEN_YET|NON_REGLEE|n'est pas encore ouvert|sera disponible à partir du",
                "WINDOW_CLOSED|NON_REGLEE|ne peut plus être payée en ligne|régler cette facture autrement avant le 15/02/2020",
                "SETTLED|REGLEE|Cette facture est réglée|rien à payer",
                "CANCELLED|ANNULEE|Cette facture est annulée|Facture annulée",
                "CANCELLED|REMPLACEE|Facture remplacée|remplacée par la facture 2001000777",
                "CREDIT_NOTE|AVOIR|Ceci est un avoir|réduit la facture 2001000700",
                "AT_TREASURY|TRANSMISE_AU_TRESOR|Transmise au Trésor public|réglez auprès de lui",
                "IN_DIRECT_DEBIT|PRELEVEMENT_PREVU|Prélèvement prévu|seront prélevés sur votre compte le 10/02/2020",
                "ABOVE_MAXIMUM|NON_REGLEE|trop élevé|s'arrête à 3",
                "WINDOW_CLOSED|ECHEANCE_DEPASSEE|échéance dépassée|Pour la régler maintenant",
                "BELOW_MINIMUM|NON_REGLEE|trop petit|commence à 1,00"
            })
    void why_it_cannot_be_paid_is_said_in_words(
            String reason, String state, String why, String whatToDo) {
        DemoAnswers.invoice(
                DemoAnswers.guideInvoice(
                        state,
                        853,
                        "\"payableOnline\":false,\"notPayableReason\":\"" + reason + "\"" + MORE));

        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.text()).contains(why, whatToDo).doesNotContain("??");
        assertThat(page.html().select("#pay-form")).isEmpty();
    }

    @Test
    void the_list_begins_with_what_is_to_be_paid() {
        var page = Browser.loggedIn().open("/factures");

        assertThat(page.html().select("#total-due").text())
                .isEqualTo("Vous avez 1 facture à régler : 8,53 €");
        assertThat(page.html().select("#count").text()).isEqualTo("1 facture");
        assertThat(page.html().select("#filters, #pages")).isEmpty();
    }

    @Test
    void many_invoices_are_found_by_filters_and_shown_in_pages() {
        var invoice = DemoAnswers.guideInvoice("NON_REGLEE", 853, PAYABLE);
        DemoAnswers.invoices(Collections.nCopies(24, invoice), 2, 3);
        var browser = Browser.loggedIn();

        var page = browser.open("/factures?state=OPEN&year=2020&person=77aa00bb&page=2");

        assertThat(page.html().select("#count").text()).isEqualTo("Factures 25 à 48 sur 72");
        assertThat(page.html().select("#filters option[selected]").eachText())
                .containsExactly("À régler", "2020", "Monsieur ALQUIER Paul");
        assertThat(page.html().select("#pages").text())
                .isEqualTo("Page 2 sur 3 PAGE PRÉCÉDENTE Page 1 Page 2 Page 3 PAGE SUIVANTE");
        assertThat(page.title()).isEqualTo("MES FACTURES - Page 2 sur 3 - Espace Citoyens");
        assertThat(page.html().select("#next-page").attr("href"))
                .isEqualTo("/factures?state=OPEN&year=2020&person=77aa00bb&page=3");
        assertThat(page.html().select("#clear-filters").attr("href")).isEqualTo("/factures");
        assertThat(BILLING.calls("GET /invoices").getLast().query())
                .isEqualTo("state=OPEN&year=2020&person=77aa00bb&page=2");
    }

    @Test
    void a_search_without_result_says_what_to_do() {
        BILLING.answer(
                "GET /invoices",
                200,
                """
                {"open":{"count":0,"cents":0,"lateCount":0},"total":3,"matching":0,"page":1,
                 "pages":1,"filters":{"years":[2020],"services":[],"persons":[]},"invoices":[]}
                """);

        var page = Browser.loggedIn().open("/factures?state=OPEN");

        assertThat(page.text())
                .contains("Vous n'avez aucune facture à régler.", "effacez les filtres");
    }

    @Test
    void a_question_that_makes_no_sense_leads_to_all_invoices() {
        BILLING.refuse("GET /invoices", 400, "bad-request", "");

        var page = Browser.loggedIn().open("/factures?page=x");

        assertThat(page.header("Location")).endsWith("/factures");
    }

    @Test
    void the_detail_tells_what_happened_and_what_was_received() {
        DemoAnswers.invoice(
                DemoAnswers.guideInvoice(
                        "PARTIELLEMENT_REGLEE",
                        453,
                        """
                        "payableOnline":true,"beneficiary":"Monsieur ALQUIER Paul",
                        "settlements":[{"on":"2020-01-12","means":"CHEQUE","amountCents":400}],
                        "history":[{"at":"2019-12-17T08:03","kind":"ISSUED"},
                                   {"at":"2020-01-12T12:00","kind":"SETTLED","amountCents":400}],
                        "nextId":"the-next"\
                        """));

        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.html().select("#settlements li").eachText())
                .containsExactly("12/01/2020 : 4,00 € par chèque");
        assertThat(page.html().select("#history li").eachText())
                .containsExactly("Émise le 17/12/2019 à 08h03", "Réglée le 12/01/2020 : 4,00 €");
        assertThat(page.text()).contains("Pour : Monsieur ALQUIER Paul");
        assertThat(page.html().select("#next-invoice").attr("href"))
                .isEqualTo("/factures/the-next");
    }

    @Test
    void a_part_and_a_refund_have_words_of_their_own_in_what_happened() {
        DemoAnswers.invoice(
                DemoAnswers.guideInvoice(
                        "NON_REGLEE",
                        853,
                        """
                        "payableOnline":true,
                        "settlements":[{"on":"2020-01-12","means":"ONLINE_CARD","amountCents":300},
                                       {"on":"2020-01-13","means":"ONLINE","amountCents":553},
                                       {"on":"2020-01-14","means":"ONLINE","amountCents":-853}],
                        "history":[{"at":"2020-01-12T12:00","kind":"PART_PAID","amountCents":300},
                                   {"at":"2020-01-13T12:00","kind":"SETTLED","amountCents":553},
                                   {"at":"2020-01-14T12:00","kind":"REFUNDED","amountCents":853},
                                   {"at":"2020-01-15T12:00","kind":"CREDITED","amountCents":100},
                                   {"at":"2020-01-16T12:00","kind":"TAKEN_BACK","amountCents":50}]\
                        """));

        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.html().select("#settlements li").eachText())
                .containsExactly(
                        "12/01/2020 : 3,00 € par carte, en ligne",
                        "13/01/2020 : 5,53 € par paiement en ligne",
                        "14/01/2020 : 8,53 € remboursés");
        assertThat(page.html().select("#history li").eachText())
                .containsExactly(
                        "Payé en partie le 12/01/2020 : 3,00 €",
                        "Réglée le 13/01/2020 : 5,53 €",
                        "Remboursé le 14/01/2020 : 8,53 €",
                        "Réduite par un avoir le 15/01/2020 : 1,00 €",
                        "Règlement retiré le 16/01/2020 : 0,50 €");
    }

    @Test
    void what_was_paid_too_much_is_said() {
        DemoAnswers.invoice(
                DemoAnswers.guideInvoice(
                        "REGLEE",
                        -100,
                        "\"payableOnline\":false,\"notPayableReason\":\"SETTLED\""));

        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.html().select("#overpaid").text()).contains("1,00 € de trop");
    }

    @Test
    void a_payment_under_way_is_shown_in_the_list_and_on_the_invoice() {
        DemoAnswers.attempts("CREATED");
        var browser = Browser.loggedIn();

        assertThat(browser.open("/factures").text()).contains("Paiement en cours");
        var detail = browser.open("/factures/" + INVOICE);
        assertThat(detail.html().select("#payment-under-way").text())
                .contains("ne payez pas une seconde fois", "22/11/2026 à 11h30");
        assertThat(detail.html().select("#pay").text()).isEqualTo("REPRENDRE LE PAIEMENT");
    }

    @Test
    void a_payment_of_several_invoices_is_gone_on_with_from_each_of_them() {
        DemoAnswers.paymentCanStart();
        DemoAnswers.begunToPay(Map.of(INVOICE, 500L, "another", 1200L));
        var browser = Browser.loggedIn();

        var detail = browser.open("/factures/" + INVOICE);
        assertThat(detail.html().select("#under-way-several").text())
                .contains("2 factures à la fois", "17,00");
        var page = browser.submit(detail, "pay-form", Map.of("email", "a@b.fr"));

        assertThat(page.html().select("#paybox-form")).hasSize(1);
        assertThat(PAYMENT.calls("POST /attempts").getFirst().body())
                .contains(
                        "{\"id\":\"" + INVOICE + "\",\"amountCents\":500}",
                        "{\"id\":\"another\",\"amountCents\":1200}");
    }

    @Test
    void what_awaits_its_confirmation_is_not_to_be_paid_again() {
        DemoAnswers.attempts("WAITING");

        var detail = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(detail.text()).contains("attend sa confirmation");
        assertThat(detail.html().select("#pay-form")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CREATED,true", "WAITING,true", "SUSPECT,true", "REFUSED,true", "PAID,false"})
    void the_list_and_the_invoice_look_again_while_a_payment_is_under_way(
            String state, boolean underWay) {
        DemoAnswers.attempts(state);
        var browser = Browser.loggedIn();

        for (String address : List.of("/factures?state=OPEN", "/factures/" + INVOICE)) {
            var page = browser.open(address).html();
            assertThat(page.select("main[data-follow]").attr("data-follow"))
                    .isEqualTo(
                            underWay
                                    ? "/factures/paiement/%s/suivi?etat=%s.A"
                                            .formatted(DemoAnswers.ATTEMPT, state)
                                    : "");
            assertThat(page.select("main").attr("data-state"))
                    .contains(underWay ? ".A" : "PAYMENT");
            boolean typesNothing = page.select("#pay-form").isEmpty();
            assertThat(page.select("noscript meta[http-equiv=refresh]").attr("content"))
                    .startsWith(underWay && typesNothing ? "20;url=/factures" : "")
                    .endsWith(underWay && typesNothing ? "suivi=1" : "");
            assertThat(page.text()).doesNotContain("??");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATED", "REFUSED"})
    void where_somebody_may_be_typing_the_page_does_not_reload_itself(String state) {
        DemoAnswers.attempts(state);

        var page = Browser.loggedIn().open("/factures/" + INVOICE).html();

        assertThat(page.select("#pay-form")).hasSize(1);
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.select("noscript #look-again").attr("href"))
                .isEqualTo("/factures/" + INVOICE);
    }

    @Test
    void nothing_looks_again_where_nobody_pays() {
        var browser = Browser.loggedIn();

        for (String address : List.of("/factures", "/factures/" + INVOICE)) {
            var page = browser.open(address).html();
            assertThat(page.select("[data-follow], noscript meta")).isEmpty();
        }
    }

    @Test
    void whoever_waits_for_somebody_elses_payment_is_told_so_and_gets_no_dead_link() {
        DemoAnswers.attemptsOfSomebodyElse("CREATED");

        var page = Browser.loggedIn().open("/factures/" + INVOICE).html();
        var notice = page.select("#payment-under-way");
        assertThat(page.select("main").attr("data-follow")).isEqualTo("look");
        assertThat(page.select("#pay-form")).isEmpty();

        assertThat(notice.text()).contains("Une autre personne", "22/11/2026 à 11h30");
        assertThat(notice.select("a:not([data-paused] a)")).isEmpty();
    }

    @Test
    void what_is_paid_is_not_offered_again_before_billing_knows() {
        DemoAnswers.attempts("PAID");

        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.text()).contains("Paiement reçu", "Votre paiement est reçu");
        assertThat(page.html().select("#pay-form")).isEmpty();
    }

    @Test
    void an_invoice_whose_money_went_back_is_owed_again_though_its_payment_counts_for_another() {
        DemoAnswers.attempts("PAID");
        String before = PAYMENT.prepared("GET /attempts");
        PAYMENT.answer(
                "GET /attempts",
                200,
                before.replaceAll("\"settledInvoiceIds\":.*]", "\"settledInvoiceIds\":[]"));

        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.text()).doesNotContain("Paiement reçu");
        assertThat(page.html().select("#pay").text()).isEqualTo("PAYER LA FACTURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATED", "REFUSED", "CANCELLED", "EXPIRED"})
    void whoever_came_back_with_an_accepted_card_is_not_offered_to_pay(String state) {
        DemoAnswers.attempts(state);
        DemoAnswers.theBrowserSaidThatTheCardWasAccepted();

        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.html().select("#payment-under-way").text())
                .contains("attend sa confirmation", "Ne payez pas une seconde fois");
        assertThat(page.html().select("#pay-form")).isEmpty();
    }

    @Test
    void an_invoice_can_be_read_while_nobody_knows_whether_it_is_being_paid() {
        PAYMENT.goAway();

        var page = Browser.loggedIn().open("/factures/" + DemoAnswers.INVOICE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("2001000001", "Nous ne pouvons pas vérifier pour le moment");
    }

    @Test
    void invoices_show_while_payment_is_down() {
        PAYMENT.goAway();

        var page = Browser.loggedIn().open("/factures");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("2001000001", "Nous ne pouvons pas vérifier pour le moment");
    }

    @Test
    void the_rest_of_the_page_stands_while_billing_is_down() {
        BILLING.goAway();
        var browser = Browser.loggedIn();

        assertThat(browser.open("/factures").text())
                .contains("MES FACTURES", "Vos factures ne peuvent pas être affichées");
        assertThat(browser.open("/tableau-de-bord").text())
                .contains("1 service lié", "Vos factures ne peuvent pas être affichées");
        assertThat(browser.open("/factures/" + INVOICE).status()).isEqualTo(503);
    }

    @Test
    void an_empty_list_says_what_to_do() {
        DemoAnswers.invoices(List.of(), 1, 1);
        var browser = Browser.loggedIn();

        assertThat(browser.open("/factures").text()).contains("Aucune facture pour le moment");
        DemoAnswers.citizenWithoutLink();
        assertThat(browser.open("/factures").text())
                .contains("Reliez votre espace à un service", "Ajouter une clé d'accès");
    }

    @Test
    void somebody_elses_invoice_is_not_there() {
        var page = Browser.loggedIn().open("/factures/somebody-elses");

        assertThat(page.status()).isEqualTo(404);
        assertThat(Browser.loggedIn().open("/factures/somebody-elses/facture.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void the_pdf_is_handed_on_under_the_invoices_number() {
        BILLING.answerPdf("GET /invoices/" + INVOICE + "/pdf", "%PDF-1.7 demo");
        var browser = Browser.loggedIn();

        var answer = browser.open("/factures/" + INVOICE + "/facture.pdf");

        assertThat(answer.response().body()).isEqualTo("%PDF-1.7 demo");
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).contains("facture-2001000001.pdf");
    }

    @Test
    void the_dashboard_names_what_is_most_urgent() {
        var page = Browser.loggedIn().open("/tableau-de-bord");

        assertThat(page.text())
                .contains("1 facture à régler", "8,53 € étaient à régler avant le 15/02/2020")
                .contains("1 service lié");
    }

    @Test
    void home_leads_to_the_three_parts_that_exist() {
        var page = Browser.loggedIn().open("/accueil");

        assertThat(page.html().select(".tile h2 a").eachText())
                .containsExactly("MON ESPACE", "MON TABLEAU DE BORD", "MES FACTURES");
        assertThat(page.html().select("#logout").text()).isEqualTo("DÉCONNEXION");
    }

    @Test
    void a_key_is_added_or_refused_at_its_field() {
        var browser = Browser.loggedIn();
        var account = browser.open("/mon-espace");
        assertThat(account.text())
                .contains("12 bis rue de la Paix", "05 63 00 00 00", "Client n° C1001");
        IDENTITY.refuse(
                "POST /me/links",
                422,
                "invalid-fields",
                "{\"field\":\"key\",\"message\":\"Cette clé n'est pas reconnue.\"}");

        var refused = browser.submit(account, "access-key-form", Map.of("key", "ABCD-EFGH-JKMN"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#key-error").text())
                .isEqualTo("Cette clé n'est pas reconnue.");
        assertThat(refused.html().select("#key").val()).isEqualTo("ABCD-EFGH-JKMN");

        IDENTITY.answer(
                "POST /me/links",
                200,
                """
                {"service":"action-sociale","serviceLabel":"Action sociale","customerNumber":"C1"}
                """);
        var added = browser.submit(refused, "access-key-form", Map.of());
        assertThat(added.text()).contains("La clé est acceptée");
        assertThat(IDENTITY.calls("POST /me/links").getLast().body())
                .contains("\"service\":\"action-sociale\"", "\"key\":\"ABCD-EFGH-JKMN\"");
    }

    @Test
    void a_citizen_without_a_profile_is_told_whom_to_ask() {
        IDENTITY.refuse("GET /me", 404, "no-profile", "");

        assertThat(Browser.loggedIn().open("/mon-espace").text())
                .contains("Votre inscription n'est pas complète");
    }
}

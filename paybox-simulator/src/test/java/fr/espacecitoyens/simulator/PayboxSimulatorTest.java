package fr.espacecitoyens.simulator;

import static fr.espacecitoyens.simulator.Bench.ACCEPTED;
import static fr.espacecitoyens.simulator.Bench.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayboxSimulatorTest {

    @TempDir Path data;
    private Bench bench;
    private Customer customer;
    private Shop shop;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(data);
        customer = bench.customer;
        shop = bench.shop;
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void a_customer_pays_and_the_shop_is_told_before_the_ticket() {
        String page = customer.open(Shop.signed(shop.request("ref-1")));
        assertThat(customer.get(page).body())
                .contains("Résumé de la transaction", "CCAS", "8,53\u00a0EUR")
                .contains("Choisissez votre moyen de paiement", "simulateur");
        assertThat(customer.get(page + "/carte").body())
                .contains("Numéro de carte", "Date de fin de validité (MM/AA)", "Cryptogramme");

        String ticket = customer.pay(page, ACCEPTED);

        assertThat(shop.notifications()).hasSize(1);
        assertThat(shop.notifications().getFirst())
                .startsWith("montant=853&reference=ref-1&appel=")
                .contains("&autorisation=XXXXXX&", "&moyen=CARTE&erreur=00000&signature=")
                .satisfies(this::isSigned);
        assertThat(ticket).contains("Paiement accepté");
        assertThat(Customer.shopLink(ticket))
                .startsWith("http://shop.example/retour/effectue?montant=853&")
                .satisfies(url -> isSigned(url.substring(url.indexOf('?') + 1)));
        assertThat(customer.get("/api/transactions").body())
                .contains("\"reference\":\"ref-1\"", "\"code\":\"00000\"", "\"ipn\":[\"200\"]");
    }

    @Test
    void a_changed_request_is_refused() {
        String form = Shop.signed(shop.request("ref-2")).replace("PBX_TOTAL=853", "PBX_TOTAL=100");

        var answer = customer.post("/cgi/MYchoix_pagepaiement.cgi", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("00006");
    }

    @Test
    void a_request_may_come_by_get() {
        String query = Shop.signed(shop.request("ref-3"));

        var answer = customer.get("/cgi/MYchoix_pagepaiement.cgi?" + query);

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void a_page_allows_three_tries_each_with_its_own_notification() {
        String page = customer.open(Shop.signed(shop.request("ref-4")));

        assertThat(customer.pay(page, REFUSED)).contains("Il vous reste 2 essais", "Réessayer");
        assertThat(customer.pay(page, REFUSED)).contains("Il vous reste 1 essai");
        assertThat(customer.pay(page, REFUSED)).contains("00105").doesNotContain("Réessayer");
        assertThat(customer.submit(page, ACCEPTED).statusCode()).isEqualTo(303);

        assertThat(shop.notifications())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(this::isSigned)
                .allMatch(query -> !query.contains("autorisation"));
        assertThat(
                        shop.notifications().stream()
                                .map(query -> SignatureCheck.value(query, "appel"))
                                .distinct())
                .hasSize(1);
        assertThat(
                        shop.notifications().stream()
                                .map(q -> SignatureCheck.value(q, "transaction"))
                                .distinct())
                .hasSize(3);
    }

    @Test
    void a_refused_customer_may_try_another_card_under_the_same_reference() {
        String page = customer.open(Shop.signed(shop.request("ref-5")));
        customer.pay(page, REFUSED);

        assertThat(customer.pay(page, ACCEPTED)).contains("Paiement accepté");

        assertThat(shop.notifications())
                .extracting(
                        query -> SignatureCheck.value(query, "erreur"),
                        query -> SignatureCheck.value(query, "reference"),
                        query -> SignatureCheck.value(query, "appel"),
                        query -> SignatureCheck.value(query, "transaction"))
                .containsExactly(
                        tuple("00105", "ref-5", "600000002", "600000001"),
                        tuple("00000", "ref-5", "600000002", "600000002"));
    }

    @Test
    void the_book_is_read_by_reference_or_page_by_page() {
        customer.pay(customer.open(Shop.signed(shop.request("one"))), ACCEPTED);
        customer.pay(customer.open(Shop.signed(shop.request("two"))), ACCEPTED);

        assertThat(customer.get("/api/transactions?reference=two").body())
                .contains("\"two\"")
                .doesNotContain("\"one\"");
        assertThat(customer.get("/api/transactions?after=0&limit=1").body())
                .contains("\"one\"")
                .doesNotContain("\"two\"");
        assertThat(customer.get("/api/transactions?after=600000001").body())
                .contains("\"two\"")
                .doesNotContain("\"one\"");
        assertThat(customer.get("/api/transactions?after=x").statusCode()).isEqualTo(400);
        assertThat(customer.get("/api/transactions?limit=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void a_second_click_on_valider_pays_once() {
        String page = customer.open(Shop.signed(shop.request("ref-6")));
        customer.submit(page, ACCEPTED);
        customer.submit(page, ACCEPTED);

        assertThat(shop.notifications()).hasSize(1);
    }

    @Test
    void what_is_paid_is_not_opened_again() {
        String form = Shop.signed(shop.request("ref-7"));
        customer.pay(customer.open(form), ACCEPTED);

        assertThat(customer.post("/cgi/MYchoix_pagepaiement.cgi", form).body()).contains("00015");
    }

    @Test
    void what_is_paid_can_be_paid_again_where_the_switch_says_so() {
        bench.faults("{\"paidAgainPercent\":100}");
        String form = Shop.signed(shop.request("ref-7"));
        String first = customer.open(form);
        String second = customer.open(form);

        customer.pay(first, ACCEPTED);
        customer.pay(second, ACCEPTED);

        assertThat(bench.entries("ref-7"))
                .extracting(entry -> entry.path("code").asString())
                .containsExactly("00000", "00000");
    }

    @Test
    void a_wrong_digit_is_shown_at_the_field_and_costs_no_try() {
        String page = customer.open(Shop.signed(shop.request("ref-8")));

        var answer = customer.submit(page, "1111222233334445");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("aria-invalid=\"true\"").doesNotContain("value=\"123\"");
        assertThat(shop.notifications()).isEmpty();
    }

    @Test
    void giving_up_leads_back_with_a_signature_over_the_shops_own_parameters_too() {
        String page = customer.open(Shop.signed(shop.request("ref-9")));

        String url = Customer.location(customer.post(page + "/annuler", ""));

        assertThat(url)
                .startsWith("http://shop.example/retour/annule?lang=fr&montant=853&")
                .contains("&erreur=00001&signature=");
        isSigned(url.substring(url.indexOf('?') + 1));
        assertThat(shop.notifications()).isEmpty();
    }

    @Test
    void after_fifteen_minutes_the_page_is_closed() {
        String page = customer.open(Shop.signed(shop.request("ref-10")));
        bench.advance(15 * 60 + 1);

        var answer = customer.submit(page, ACCEPTED);

        assertThat(answer.body()).contains("00030");
        assertThat(shop.notifications()).isEmpty();
    }

    @Test
    void notifications_can_be_lost_doubled_or_late() {
        customer.put("/api/faults", "{\"ipn\":\"LOST\"}");
        customer.pay(customer.open(Shop.signed(shop.request("lost"))), ACCEPTED);
        assertThat(shop.notifications()).isEmpty();

        customer.put("/api/faults", "{\"ipn\":\"DOUBLED\"}");
        customer.pay(customer.open(Shop.signed(shop.request("doubled"))), ACCEPTED);
        assertThat(shop.notifications()).hasSize(2);

        customer.put("/api/faults", "{\"ipn\":\"DELAYED\",\"delaySeconds\":1}");
        customer.pay(customer.open(Shop.signed(shop.request("late"))), ACCEPTED);
        assertThat(shop.notifications()).hasSize(2);
        await().untilAsserted(() -> assertThat(shop.notifications()).hasSize(3));

        assertThat(customer.put("/api/faults", "{\"ipn\":\"ODD\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void a_shop_that_answers_with_an_error_is_not_told_again() {
        shop.answersWith(500);

        String ticket = customer.pay(customer.open(Shop.signed(shop.request("ref-11"))), ACCEPTED);

        assertThat(ticket).contains("Paiement accepté");
        assertThat(shop.notifications()).hasSize(1);
        assertThat(customer.get("/api/transactions").body()).contains("\"ipn\":[\"500\"]");
    }

    @Test
    void ledger_and_key_survive_a_restart() throws IOException {
        customer.pay(customer.open(Shop.signed(shop.request("ref-12"))), ACCEPTED);
        byte[] key = Files.readAllBytes(data.resolve("public.pem"));
        bench.restart();

        assertThat(bench.customer.get("/api/transactions").body()).contains("ref-12");
        assertThat(Files.readAllBytes(data.resolve("public.pem"))).isEqualTo(key);
    }

    @Test
    void its_server_status_is_ok() {
        assertThat(customer.get("/load.html").body()).contains("id=\"server_status\"", ">OK<");
        assertThat(customer.get("/actuator/health/readiness").body()).contains("UP");
    }

    private void isSigned(String query) {
        assertThat(SignatureCheck.holds(query, customer.get("/public.pem").body())).isTrue();
    }
}

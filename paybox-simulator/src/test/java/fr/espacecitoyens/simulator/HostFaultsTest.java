package fr.espacecitoyens.simulator;

import static fr.espacecitoyens.simulator.Bench.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to Paybox itself. */
class HostFaultsTest {

    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(null);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void both_hosts_are_one_bank() {
        String page = bench.elsewhere.open(Shop.signed(bench.shop.request("both")));

        assertThat(bench.customer.pay(page, ACCEPTED)).contains("Paiement accepté");
        assertThat(bench.elsewhere.get("/load.html").body()).contains(">OK<");
    }

    @Test
    void a_primary_that_is_out_says_so_and_the_backup_works() {
        bench.faults("{\"primary\":\"NOT_OK\"}");

        var state = bench.customer.get("/load.html");
        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(state.body()).contains("id=\"server_status\"").doesNotContain(">OK<");
        assertThat(opening(bench.customer)).isEqualTo(503);
        assertThat(bench.customer.post("/PPPS.php", "").statusCode()).isEqualTo(503);
        assertThat(bench.elsewhere.get("/load.html").body()).contains(">OK<");
        assertThat(opening(bench.elsewhere)).isEqualTo(303);
    }

    @Test
    void a_primary_that_is_away_answers_with_an_error_and_can_be_brought_back() {
        bench.faults("{\"primary\":\"AWAY\"}");
        assertThat(bench.customer.get("/load.html").statusCode()).isEqualTo(503);

        bench.customer.put("/api/faults", "{}");

        assertThat(bench.customer.get("/load.html").body()).contains(">OK<");
        assertThat(opening(bench.customer)).isEqualTo(303);
    }

    @Test
    void a_primary_can_refuse_connections_and_come_back_on_its_port() {
        assertThat(bench.customer.put("/api/faults", "{\"primary\":\"REFUSED\"}").statusCode())
                .isEqualTo(200);
        await().untilAsserted(() ->
                assertThatThrownBy(() -> new Customer(bench.simulator.port()).get("/load.html"))
                        .hasCauseInstanceOf(IOException.class));
        assertThat(opening(bench.elsewhere)).isEqualTo(303);

        bench.faults("{}");

        assertThat(opening(new Customer(bench.simulator.port()))).isEqualTo(303);
    }

    @Test
    void the_payment_page_can_be_away_while_questions_are_answered() {
        bench.faults("{\"page\":\"AWAY\"}");

        assertThat(opening(bench.customer)).isEqualTo(503);
        assertThat(opening(bench.elsewhere)).isEqualTo(503);
        assertThat(bench.asks("00011", "0000000001", Map.of()))
                .containsEntry("CODEREPONSE", "00018");
    }

    @Test
    void a_page_that_hangs_is_closed_without_an_answer() {
        bench.faults("{\"page\":\"HANGING\",\"hangSeconds\":0}");

        assertThatThrownBy(() -> opening(bench.customer)).hasRootCauseInstanceOf(IOException.class);
        assertThat(bench.customer.get("/load.html").body()).contains(">OK<");
    }

    @Test
    void a_question_that_hangs_is_let_go_after_its_limit_and_nothing_was_done() {
        bench.pays("paid", ACCEPTED);
        String refund = Bench.question("00014", "0000000001", bench.about("paid", 853));
        bench.faults("{\"operations\":\"HANGING\",\"hangSeconds\":0}");

        assertThatThrownBy(() -> bench.customer.post("/PPPS.php", refund))
                .hasRootCauseInstanceOf(IOException.class);

        assertThat(bench.entries("paid")).hasSize(1);
    }

    @Test
    void a_refund_may_time_out_and_not_have_been_done() {
        bench.pays("paid", ACCEPTED);
        bench.faults("{\"operations\":\"TIMED_OUT\"}");

        assertThat(bench.asks("00014", "0000000001", bench.about("paid", 853)))
                .containsEntry("CODEREPONSE", "00097");

        assertThat(bench.entries("paid")).hasSize(1);
    }

    @Test
    void a_refund_may_time_out_and_have_been_done() {
        bench.pays("paid", ACCEPTED);
        var about = bench.about("paid", 853);
        bench.faults("{\"operations\":\"DONE_TIMED_OUT\"}");

        assertThat(bench.asks("00014", "0000000001", about)).containsEntry("CODEREPONSE", "00097");
        assertThat(bench.asks("00017", "0000000002", about)).containsEntry("STATUS", "Remboursé");
        bench.faults("{}");
        assertThat(bench.asks("00014", "0000000001", about)).containsEntry("CODEREPONSE", "00039");

        assertThat(bench.entries("paid")).hasSize(2);
    }

    @Test
    void a_refund_may_hang_and_have_been_done() {
        bench.pays("paid", ACCEPTED);
        String refund = Bench.question("00014", "0000000001", bench.about("paid", 853));
        bench.faults("{\"operations\":\"DONE_HANGING\",\"hangSeconds\":0}");

        assertThatThrownBy(() -> bench.customer.post("/PPPS.php", refund))
                .hasRootCauseInstanceOf(IOException.class);

        assertThat(bench.entries("paid")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ipn\":\"ODD\"}",
                "{\"ipn\":1}",
                "{\"ipn\":null}",
                "{\"odd\":1}",
                "{\"operations\":\"ODD\"}",
                "{\"page\":\"ODD\"}",
                "{\"primary\":\"ODD\"}",
                "{\"delaySeconds\":-1}",
                "{\"delaySeconds\":604801}",
                "{\"delaySeconds\":1.5}",
                "{\"hangSeconds\":601}",
                "{\"ipn\":\"RANDOM\"}",
                "{\"ipn\":\"RANDOM\",\"weights\":{\"LOST\":0}}",
                "{\"weights\":{\"RANDOM\":1}}",
                "{\"weights\":{\"ODD\":1}}",
                "{\"weights\":{\"LOST\":-1}}",
                "{\"weights\":{\"LOST\":null}}",
                "[]",
                "{",
                "",
            })
    void what_is_not_known_is_refused_and_changes_nothing(String setting) {
        String before = bench.customer.get("/api/faults").body();

        assertThat(bench.customer.put("/api/faults", setting).statusCode()).isEqualTo(400);
        assertThat(bench.customer.get("/api/faults").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"seconds\":0}", "{\"seconds\":-1}", "{\"seconds\":\"x\"}", "{}", "{"})
    void the_clock_only_goes_on(String step) {
        assertThat(bench.customer.post("/api/clock/advance", step).statusCode()).isEqualTo(400);
    }

    private int opening(Customer customer) {
        String form = Shop.signed(bench.shop.request("opening"));
        return customer.post("/cgi/MYchoix_pagepaiement.cgi", form).statusCode();
    }
}

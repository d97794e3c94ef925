package fr.espacecitoyens.simulator;

import static fr.espacecitoyens.simulator.Bench.ACCEPTED;
import static fr.espacecitoyens.simulator.Bench.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop's server gives money back, captures it and cancels: each at most once per question. */
class RefundTest {

    private static final String CODE = "CODEREPONSE";

    @TempDir Path data;
    private Bench bench;
    private int asked;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(data);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void a_refund_has_its_own_number_and_stands_in_the_book_with_what_it_refunds() {
        bench.pays("paid", ACCEPTED);

        var answer = bench.asks("00014", "0000000007", bench.about("paid", 853));

        assertThat(answer).containsEntry(CODE, "00000").containsEntry("NUMTRANS", "0600000002");
        var refund = bench.entries("paid").get(1);
        assertThat(refund.path("kind").asString()).isEqualTo("REFUND");
        assertThat(refund.path("origin").asLong()).isEqualTo(600_000_001);
        assertThat(refund.path("amountCents").asLong()).isEqualTo(853);
        assertThat(refund.path("question").asString()).isEqualTo("2026-11-22/0000000007");
        assertThat(stands("0600000001")).isEqualTo("Remboursé");
        assertThat(stands("0600000002")).isEqualTo("Remboursé");
    }

    @Test
    void parts_are_refunded_until_nothing_is_left() {
        bench.pays("paid", ACCEPTED);

        assertThat(refunds("0000000001", 400)).isEqualTo("00000");
        assertThat(stands("0600000001")).isEqualTo("Capturé");
        assertThat(refunds("0000000002", 454)).isEqualTo("00011");
        assertThat(refunds("0000000003", 453)).isEqualTo("00000");
        assertThat(refunds("0000000004", 1)).isEqualTo("00011");

        assertThat(bench.entries("paid")).hasSize(3);
    }

    @Test
    void one_question_refunds_once_even_after_the_end_of_the_process() throws IOException {
        bench.pays("paid", ACCEPTED);

        assertThat(refunds("0000000001", 100)).isEqualTo("00000");
        assertThat(refunds("0000000001", 100)).isEqualTo("00039");
        bench.restart();
        assertThat(refunds("0000000001", 100)).isEqualTo("00039");

        assertThat(bench.entries("paid")).hasSize(2);
    }

    @Test
    void one_question_asked_eight_times_at_once_refunds_once() {
        bench.pays("paid", ACCEPTED);
        var about = bench.about("paid", 100);

        List<String> codes =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> bench.asks("00014", "0000000001", about).get(CODE))
                        .toList();

        assertThat(codes).containsOnlyOnce("00000").contains("00039");
        assertThat(bench.entries("paid")).hasSize(2);
    }

    @Test
    void a_question_that_was_refused_may_be_put_again() {
        bench.pays("paid", ACCEPTED);

        assertThat(refunds("0000000001", 854)).isEqualTo("00011");
        assertThat(refunds("0000000001", 853)).isEqualTo("00000");
    }

    @Test
    void what_was_not_paid_or_is_wrongly_named_is_not_found() {
        bench.pays("refused", REFUSED);
        bench.pays("paid", ACCEPTED);
        var otherCall = new HashMap<>(bench.about("paid", 853));
        otherCall.put("NUMAPPEL", "0000000001");
        var otherNumber = new HashMap<>(bench.about("paid", 853));
        otherNumber.put("NUMTRANS", "0600000009");

        assertThat(bench.asks("00014", "0000000001", bench.about("refused", 853)))
                .containsEntry(CODE, "00018");
        assertThat(bench.asks("00014", "0000000002", otherCall)).containsEntry(CODE, "00018");
        assertThat(bench.asks("00014", "0000000003", otherNumber)).containsEntry(CODE, "00018");
    }

    @Test
    void no_amount_and_other_money_are_refused() {
        bench.pays("paid", ACCEPTED);
        var dollars = new HashMap<>(bench.about("paid", 853));
        dollars.put("DEVISE", "840");

        assertThat(refunds("0000000001", 0)).isEqualTo("00011");
        assertThat(bench.asks("00014", "0000000002", dollars)).containsEntry(CODE, "00010");
    }

    @Test
    void what_was_only_authorised_is_captured_once_and_then_refunded() {
        authorises("later");

        assertThat(bench.entries("later").getFirst().path("kind").asString())
                .isEqualTo("AUTHORISATION");
        assertThat(stands("0600000001")).isEqualTo("Autorisé");
        assertThat(asksFor("00014", "0000000001", 100)).isEqualTo("00011");
        assertThat(asksFor("00002", "0000000002", 854)).isEqualTo("00011");
        assertThat(asksFor("00002", "0000000003", 800)).isEqualTo("00000");
        assertThat(asksFor("00002", "0000000003", 800)).isEqualTo("00039");
        assertThat(asksFor("00002", "0000000004", 53)).isEqualTo("00015");
        assertThat(stands("0600000001")).isEqualTo("Capturé");
        assertThat(asksFor("00014", "0000000005", 801)).isEqualTo("00011");
        assertThat(asksFor("00014", "0000000006", 800)).isEqualTo("00000");
        assertThat(stands("0600000001")).isEqualTo("Remboursé");
    }

    @Test
    void what_is_cancelled_can_be_neither_captured_nor_refunded() {
        authorises("later");

        assertThat(asksFor("00005", "0000000001", 800)).isEqualTo("00011");
        assertThat(asksFor("00005", "0000000002", 853)).isEqualTo("00000");
        assertThat(asksFor("00005", "0000000003", 853)).isEqualTo("00015");
        assertThat(asksFor("00002", "0000000004", 853)).isEqualTo("00015");
        assertThat(asksFor("00014", "0000000005", 853)).isEqualTo("00011");
        assertThat(stands("0600000001")).isEqualTo("Annulé");
    }

    private void authorises(String reference) {
        var request = bench.shop.request(reference);
        request.put("PBX_AUTOSEULE", "O");
        bench.triesOn(bench.customer.open(Shop.signed(request)), ACCEPTED);
    }

    private String asksFor(String type, String question, long cents) {
        return bench.asks(type, question, bench.about("later", cents)).getOrDefault(CODE, "");
    }

    private String refunds(String question, long cents) {
        return bench.asks("00014", question, bench.about("paid", cents)).getOrDefault(CODE, "");
    }

    private String stands(String transaction) {
        return bench.asks(
                        "00017", "00000001%02d".formatted(++asked), Map.of("NUMTRANS", transaction))
                .getOrDefault("STATUS", "");
    }
}

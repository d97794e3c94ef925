package fr.espacecitoyens.simulator;

import static fr.espacecitoyens.simulator.Bench.ACCEPTED;
import static fr.espacecitoyens.simulator.Bench.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop asks by server, as PPPS has it. */
class OperationsTest {

    private static final String FIRST = "0000000001";
    private static final String SECOND = "0000000002";

    @TempDir Path data;
    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(data);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void a_payment_is_found_by_reference_and_amount_and_then_by_its_number() {
        bench.pays("paid", REFUSED, ACCEPTED);

        var found = bench.asks("00011", FIRST, named("paid", "0000000853"));
        var stands = bench.asks("00017", SECOND, Map.of("NUMTRANS", found.get("NUMTRANS")));

        assertThat(found)
                .containsEntry("CODEREPONSE", "00000")
                .containsEntry("NUMTRANS", "0600000002");
        assertThat(stands)
                .containsEntry("STATUS", "Capturé")
                .containsEntry("AUTORISATION", "XXXXXX");
    }

    @Test
    void what_was_only_refused_is_found_as_refused() {
        bench.pays("refused", REFUSED);

        assertThat(bench.asks("00011", FIRST, named("refused", "0000000853")))
                .containsEntry("STATUS", "Refusé");
    }

    @Test
    void another_amount_or_reference_or_number_is_not_found() {
        bench.pays("paid", ACCEPTED);

        var otherAmount = bench.asks("00011", FIRST, named("paid", "0000000854"));
        var otherName = bench.asks("00011", SECOND, named("other", "0000000853"));
        var otherNumber = bench.asks("00017", "0000000003", Map.of("NUMTRANS", "0600000002"));

        assertThat(otherAmount).containsEntry("CODEREPONSE", "00018");
        assertThat(otherName).containsEntry("CODEREPONSE", "00018");
        assertThat(otherNumber).containsEntry("CODEREPONSE", "00018");
    }

    @Test
    void an_unsigned_question_is_refused() {
        String forged =
                Bench.question("00011", FIRST, named("x", "0000000853"))
                        .replace("0000000853", "0000000001");

        assertThat(bench.customer.post("/PPPS.php", forged).body()).contains("CODEREPONSE=00006");
    }

    @Test
    void a_question_without_a_proper_number_is_refused() {
        for (String number : new String[] {"", "1", "0000000000", "2147483648", "000000001x"}) {
            assertThat(bench.asks("00011", number, named("x", "0000000853")))
                    .containsEntry("CODEREPONSE", "00005");
        }
        assertThat(bench.asks("00011", "2147483647", named("x", "0000000853")))
                .containsEntry("CODEREPONSE", "00018");
    }

    @Test
    void a_number_is_used_once_a_day_for_inquiries_too() throws IOException {
        bench.pays("paid", ACCEPTED);
        bench.asks("00011", FIRST, named("paid", "0000000853"));

        assertThat(bench.asks("00014", FIRST, bench.about("paid", 853)))
                .containsEntry("CODEREPONSE", "00039");
        bench.restart();
        assertThat(bench.asks("00011", FIRST, named("paid", "0000000853")))
                .containsEntry("CODEREPONSE", "00039");
    }

    @Test
    void a_version_that_nobody_knows_is_refused() {
        assertThat(bench.asks("00011", FIRST, Map.of("VERSION", "00102")))
                .containsEntry("CODEREPONSE", "00003");
    }

    @Test
    void a_refund_says_that_its_order_came_by_the_internet() {
        bench.pays("paid", ACCEPTED);
        var unsaid = new HashMap<>(bench.about("paid", 853));
        unsaid.put("ACTIVITE", "");

        assertThat(bench.asks("00014", FIRST, unsaid)).containsEntry("CODEREPONSE", "00003");
    }

    @Test
    void inquiries_fail_where_the_switch_says_so_and_refunds_do_not() {
        bench.pays("paid", ACCEPTED);
        bench.faults("{\"inquiriesFailPercent\":100}");
        var named = named("paid", "0000000853");

        String question = Bench.question("00011", FIRST, named);
        var answer = bench.customer.post("/PPPS.php", question);

        assertThat(answer.statusCode() + answer.body()).matches("(?s)503.*|200.*00097.*");
        assertThat(bench.asks("00014", SECOND, bench.about("paid", 853)))
                .containsEntry("CODEREPONSE", "00000");
    }

    @Test
    void the_switch_makes_the_questions_fail_and_only_them() {
        bench.faults("{\"ipn\":\"NORMAL\",\"operations\":\"AWAY\"}");

        String question = Bench.question("00011", FIRST, Map.of());

        assertThat(bench.customer.post("/PPPS.php", question).statusCode()).isEqualTo(503);
        assertThat(bench.customer.get("/load.html").statusCode()).isEqualTo(200);
    }

    private static Map<String, String> named(String reference, String amount) {
        return Map.of("REFERENCE", reference, "MONTANT", amount);
    }
}

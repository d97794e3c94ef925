package fr.espacecitoyens.simulator;

import static fr.espacecitoyens.simulator.Bench.ACCEPTED;
import static fr.espacecitoyens.simulator.Bench.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to a notification on its way. */
class NotificationFaultsTest {

    private static final String RANDOM =
            "{\"ipn\":\"RANDOM\",\"seed\":42,\"weights\":{\"LOST\":1,\"DOUBLED\":1,\"NORMAL\":1}}";

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
    void eight_of_the_same_arrive() {
        bench.faults("{\"ipn\":\"OCTUPLED\"}");
        bench.pays("eight", ACCEPTED);

        assertThat(bench.shop.notifications()).hasSize(8).containsOnly(first());
        assertThat(bench.entries("eight").getFirst().path("ipn")).hasSize(8);
    }

    @Test
    void one_that_is_two_hours_late_arrives_when_the_clock_is_moved_on() {
        bench.faults("{\"ipn\":\"DELAYED\",\"delaySeconds\":7200}");
        bench.pays("late", ACCEPTED);
        bench.advance(7000);
        assertThat(bench.customer.get("/api/clock").body()).contains("\"waiting\":1");
        assertThat(bench.shop.notifications()).isEmpty();

        bench.advance(200);

        await().untilAsserted(() -> assertThat(bench.shop.notifications()).hasSize(1));
        assertThat(bench.customer.get("/api/clock").body())
                .contains("\"waiting\":0", "2026-11-22T12:");
    }

    @Test
    void a_late_one_survives_the_end_of_the_process_and_is_not_sent_again_after_another()
            throws IOException {
        bench.faults("{\"ipn\":\"LATE\",\"delaySeconds\":3600}");
        bench.pays("late", ACCEPTED);
        bench.restart();
        bench.advance(3600);
        await().untilAsserted(
                        () -> assertThat(bench.entries("late").getFirst().path("ipn")).hasSize(1));

        bench.restart();

        assertThat(bench.customer.get("/api/clock").body()).contains("\"waiting\":0");
        assertThat(bench.shop.notifications()).hasSize(1);
    }

    @Test
    void one_that_comes_after_the_return_waits_until_the_browser_goes_back() {
        bench.faults("{\"ipn\":\"AFTER_RETURN\",\"delaySeconds\":0}");
        String ticket = bench.pays("after", ACCEPTED);
        assertThat(bench.customer.get("/api/clock").body()).contains("\"waiting\":0");
        assertThat(bench.shop.notifications()).isEmpty();

        var back = bench.customer.get(Customer.shopLink(ticket));

        assertThat(Customer.location(back)).startsWith("http://shop.example/retour/effectue?");
        await().untilAsserted(() -> assertThat(bench.shop.notifications()).hasSize(1));
    }

    @Test
    void those_of_one_page_arrive_the_last_one_first_when_it_is_paid() {
        bench.faults("{\"ipn\":\"REVERSED\"}");
        String page = bench.opened("reversed");
        bench.triesOn(page, REFUSED, REFUSED);
        assertThat(bench.shop.notifications()).isEmpty();

        bench.triesOn(page, ACCEPTED);

        await().untilAsserted(() -> assertThat(bench.shop.notifications()).hasSize(3));
        assertThat(bench.shop.notifications())
                .extracting(query -> SignatureCheck.value(query, "erreur"))
                .containsExactly("00000", "00105", "00105");
    }

    @Test
    void those_of_a_page_that_was_left_arrive_when_its_time_is_over() {
        bench.faults("{\"ipn\":\"REVERSED\"}");
        bench.pays("left", REFUSED);
        assertThat(bench.shop.notifications()).isEmpty();

        bench.advance(15 * 60);

        await().untilAsserted(() -> assertThat(bench.shop.notifications()).hasSize(1));
    }

    @Test
    void those_of_a_page_that_was_given_up_arrive_at_once() {
        bench.faults("{\"ipn\":\"REVERSED\"}");
        String page = bench.opened("given-up");
        bench.triesOn(page, REFUSED, REFUSED);

        bench.customer.post(page + "/annuler", "");

        await().untilAsserted(() -> assertThat(bench.shop.notifications()).hasSize(2));
    }

    @Test
    void another_amount_can_be_truly_signed() {
        bench.faults("{\"ipn\":\"WRONG_AMOUNT\"}");
        bench.pays("amount", ACCEPTED);

        assertThat(first()).startsWith("montant=854&");
        assertThat(isSigned(first())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_KEY", "TAMPERED"})
    void a_signature_can_be_wrong(String fault) {
        bench.faults("{\"ipn\":\"%s\"}".formatted(fault));
        String ticket = bench.pays("signature", ACCEPTED);

        assertThat(first()).startsWith(fault.equals("TAMPERED") ? "montant=854&" : "montant=853&");
        assertThat(isSigned(first())).isFalse();
        assertThat(isSigned(Customer.shopLink(ticket).replaceFirst(".*\\?", ""))).isTrue();
    }

    @Test
    void one_seed_gives_the_same_amounts_the_same_fates_in_another_run() throws IOException {
        List<Integer> amounts = new ArrayList<>(IntStream.range(1_000, 1_012).boxed().toList());
        List<Integer> before = run(bench, amounts, "first");

        Collections.reverse(amounts);
        try (var another = new Bench(null)) {
            assertThat(run(another, amounts, "another")).isEqualTo(before.reversed());
        }
        assertThat(before).contains(0, 1, 2);
        // A second page for an amount has a chance of its own.
        assertThat(run(bench, amounts, "second")).isNotEqualTo(before.reversed());
    }

    @Test
    void each_try_of_a_page_has_a_fate_of_its_own() {
        bench.faults(RANDOM);
        for (int cents = 1_000; cents < 1_012; cents++) {
            bench.triesOn(bench.opened("page-" + cents, cents), REFUSED, ACCEPTED);
        }

        assertThat(IntStream.range(1_000, 1_012).boxed())
                .anySatisfy(cents ->
                        assertThat(bench.entries("page-" + cents))
                                .extracting(entry -> entry.path("fate").asString())
                                .containsExactly("NORMAL", "LOST"));
    }

    @Test
    void one_that_is_overdue_waits_longer_than_others_that_are_late() {
        bench.faults("{\"ipn\":\"OVERDUE\",\"delaySeconds\":3,\"overdueSeconds\":60}");
        bench.pays("overdue", ACCEPTED);
        bench.advance(30);
        assertThat(bench.customer.get("/api/clock").body()).contains("\"waiting\":1");

        bench.advance(40);

        await().untilAsserted(() -> assertThat(bench.shop.notifications()).hasSize(1));
    }

    @Test
    void what_was_decided_is_counted_also_over_the_end_of_the_process() throws IOException {
        bench.faults("{\"ipn\":\"LOST\"}");
        bench.pays("lost", REFUSED, ACCEPTED);
        bench.restart();
        bench.pays("normal", ACCEPTED);

        String counts = bench.customer.get("/api/fates").body();

        assertThat(counts).contains("\"LOST\":2", "\"NORMAL\":1");
    }

    /** How many notifications came of each amount. */
    private static List<Integer> run(Bench bench, List<Integer> amounts, String name) {
        bench.faults(RANDOM);
        return amounts.stream()
                .map(cents -> {
                    String reference = name + "-" + cents;
                    bench.triesOn(bench.opened(reference, cents), REFUSED);
                    return bench.entries(reference).getFirst().path("ipn").size();
                })
                .toList();
    }

    private String first() {
        return bench.shop.notifications().getFirst();
    }

    private boolean isSigned(String query) {
        return SignatureCheck.holds(query, bench.customer.get("/public.pem").body());
    }
}

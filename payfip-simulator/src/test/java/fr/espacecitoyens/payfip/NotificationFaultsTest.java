package fr.espacecitoyens.payfip;

import static fr.espacecitoyens.payfip.Client.BACK;
import static fr.espacecitoyens.payfip.Client.GIVEN_UP;
import static fr.espacecitoyens.payfip.Client.PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationFaultsTest extends SimulatorTest {

    @ParameterizedTest
    @CsvSource({"false, GET", "true, POST"})
    void a_payment_is_told_of_by_its_number_alone(boolean byPost, String method) throws Exception {
        client.faults("{\"byPost\":" + byPost + "}");
        String idOp = opened("FACT2026001");

        assertThat(client.does(idOp, PAID)).isEqualTo(BACK);

        awaitAnswers("FACT2026001", "200");
        assertThat(town.notifications()).containsExactly(method + " idop=" + idOp);
    }

    @Test
    void what_the_town_answers_is_noted_and_not_asked_for_again() throws Exception {
        town.answersWith(503);
        client.does(opened("FACT2026001"), GIVEN_UP);

        awaitAnswers("FACT2026001", "503");
        assertThat(town.notifications()).hasSize(1);
    }

    @Test
    void a_town_that_is_away_is_noted_too() throws Exception {
        String idOp = opened("FACT2026001");
        town.close();

        client.does(idOp, PAID);

        awaitAnswers("FACT2026001", "FAILED");
    }

    @Test
    void a_lost_one_never_comes() throws Exception {
        client.faults("{\"notification\":\"LOST\"}");
        client.does(opened("FACT2026001"), PAID);
        client.faults("{}");
        String later = opened("FACT2026002");
        client.does(later, PAID);

        awaitAnswers("FACT2026002", "200");
        assertThat(town.notifications()).containsExactly("GET idop=" + later);
        assertThat(client.answers("FACT2026001")).isEmpty();
        assertThat(client.read("/api/clock").path("waiting").asInt()).isZero();
    }

    @Test
    void a_late_one_comes_in_its_time() throws Exception {
        client.faults("{\"notification\":\"LATE\",\"delaySeconds\":7200}");
        String idOp = opened("FACT2026001");
        client.does(idOp, PAID);
        client.advance(3600);
        assertThat(town.notifications()).isEmpty();
        assertThat(waiting()).isEqualTo(1);

        client.advance(3600);

        awaitAnswers("FACT2026001", "200");
        assertThat(town.notifications()).containsExactly("GET idop=" + idOp);
        assertThat(waiting()).isZero();
    }

    private int waiting() throws IOException {
        return client.read("/api/transactions").path(0).path("waiting").asInt();
    }

    @Test
    void eight_come_for_one_payment() throws Exception {
        client.faults("{\"notification\":\"EIGHTFOLD\"}");
        String idOp = opened("FACT2026001");
        client.does(idOp, PAID);

        await().untilAsserted(() -> assertThat(client.answers("FACT2026001")).hasSize(8));
        assertThat(town.notifications()).hasSize(8).containsOnly("GET idop=" + idOp);
    }

    @Test
    void one_before_the_return_is_answered_when_the_browser_is_let_go() throws Exception {
        client.faults("{\"notification\":\"BEFORE_RETURN\"}");

        assertThat(client.does(opened("FACT2026001"), PAID)).isEqualTo(BACK);

        assertThat(client.answers("FACT2026001")).containsExactly("200");
    }

    @Test
    void one_after_the_return_waits_until_the_browser_went_back() throws Exception {
        client.faults("{\"notification\":\"AFTER_RETURN\",\"delaySeconds\":0}");
        String wayBack = client.does(opened("FACT2026001"), PAID);
        assertThat(wayBack).startsWith("/tpa/retour?idop=");
        client.advance(3600);
        assertThat(town.notifications()).isEmpty();

        for (int i = 0; i < 2; i++) {
            assertThat(Client.location(client.get(wayBack))).isEqualTo(BACK);
        }

        awaitAnswers("FACT2026001", "200");
        assertThat(town.notifications()).hasSize(1);
    }

    @Test
    void a_foreign_one_names_somebody_elses_operation() throws Exception {
        String foreign = opened("FACT2026001");
        client.faults("{\"notification\":\"FOREIGN\"}");

        client.does(opened("FACT2026002"), PAID);

        awaitAnswers("FACT2026002", "200");
        assertThat(town.notifications()).containsExactly("GET idop=" + foreign);
    }

    @Test
    void chance_is_the_same_in_each_run_whatever_the_order_of_the_amounts() throws Exception {
        var first = fates(List.of(100, 100, 100, 200, 200, 300));
        stop();
        start();

        assertThat(fates(List.of(300, 200, 100, 200, 100, 100))).isEqualTo(first);
        assertThat(Set.copyOf(first)).hasSizeGreaterThan(1);
    }

    /** How many notifications each operation has, by amount and which of them it is. */
    private List<String> fates(List<Integer> amounts) throws Exception {
        client.faults(
                """
                {"notification":"RANDOM","seed":4,"delaySeconds":0,
                 "weights":{"EIGHTFOLD":1,"LOST":1,"BEFORE_RETURN":1}}
                """);
        List<String> fates = new ArrayList<>();
        for (int amount : amounts) {
            client.does(client.open(town, "FACT" + amount, amount), PAID);
        }
        for (var entry : client.read("/api/transactions")) {
            long all = entry.path("ipn").size() + entry.path("waiting").asLong();
            fates.add(entry.path("amountCents").asString() + " " + all);
        }
        return fates.stream().sorted().toList();
    }

    private void awaitAnswers(String reference, String... answers) {
        await().untilAsserted(() -> assertThat(client.answers(reference)).containsExactly(answers));
    }
}

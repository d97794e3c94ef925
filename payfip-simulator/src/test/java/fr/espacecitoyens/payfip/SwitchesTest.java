package fr.espacecitoyens.payfip;

import static fr.espacecitoyens.payfip.Client.GIVEN_UP;
import static fr.espacecitoyens.payfip.Client.PAID;
import static fr.espacecitoyens.payfip.Client.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs set and read. */
class SwitchesTest extends SimulatorTest {

    private static final String FAULTLESS =
            """
            {"notification":"NONE","byPost":false,"delaySeconds":60,"seed":0,"weights":{},\
            "service":"NONE","page":"NONE","hangSeconds":60}\
            """;

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"byPost\":false}", "{\"service\":\"NONE\"}"})
    void what_is_not_named_is_faultless_and_a_payment_is_told_of(String setting) throws Exception {
        client.faults("{\"notification\":\"LOST\",\"service\":\"BROKEN\",\"delaySeconds\":5}");

        assertThat(client.put("/api/faults", setting).body()).isEqualTo(FAULTLESS);

        client.does(opened("FACT2026001"), PAID);
        await().untilAsserted(() -> assertThat(town.notifications()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "x",
                "{\"odd\":1}",
                "{\"notification\":\"ODD\"}",
                "{\"notification\":null}",
                "{\"notification\":1}",
                "{\"notification\":\"RANDOM\"}",
                "{\"notification\":\"RANDOM\",\"weights\":{\"RANDOM\":1}}",
                "{\"weights\":{\"LOST\":-1}}",
                "{\"delaySeconds\":604801}",
                "{\"delaySeconds\":1.5}",
                "{\"hangSeconds\":601}"
            })
    void what_is_not_known_is_refused_and_changes_nothing(String setting) throws Exception {
        assertThat(client.put("/api/faults", setting).statusCode()).isEqualTo(400);

        assertThat(client.get("/api/faults").body()).isEqualTo(FAULTLESS);
    }

    @Test
    void the_book_says_how_each_operation_stands() throws Exception {
        client.faults("{\"notification\":\"BEFORE_RETURN\"}");
        String paid = opened("FACT2026001");
        client.does(paid, GIVEN_UP);
        client.does(paid, PAID);
        client.does(opened("FACT2026002"), REFUSED);
        client.does(opened("FACT2026003"), GIVEN_UP);
        client.open(town, "FACT2026004", 100);

        var entry = client.read("/api/transactions?reference=FACT2026001").path(0);
        assertThat(entry.path("transaction").asString()).isEqualTo(paid);
        assertThat(entry.path("amountCents").asLong()).isEqualTo(4250);
        assertThat(entry.path("result").asString()).isEqualTo("P");
        assertThat(entry.path("numauto").asString()).hasSize(6);
        assertThat(client.answers("FACT2026001")).containsExactly("200", "200");
        assertThat(states()).containsExactly("PAID", "REFUSED", "ABANDONED", "OPEN");
        client.advance(900);
        assertThat(states()).containsExactly("PAID", "REFUSED", "ABANDONED", "EXPIRED");
    }

    private List<String> states() throws Exception {
        return client.read("/api/transactions")
                .valueStream()
                .map(entry -> entry.path("state").asString())
                .toList();
    }
}

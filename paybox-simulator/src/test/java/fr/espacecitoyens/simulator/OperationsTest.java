package fr.espacecitoyens.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.simulator.request.Merchant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop asks by server, as PPPS has it. */
class OperationsTest {

    private static final String ACCEPTED = "1111222233334444";
    private static final String REFUSED = "1111222233330004";

    @TempDir Path data;
    private PayboxSimulator simulator;
    private Customer customer;
    private Shop shop;

    @BeforeEach
    void start() throws IOException {
        var clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        var merchant = new Merchant("1234567", "01", "42", Shop.KEY, "CCAS");
        simulator = PayboxSimulator.start(new Settings("127.0.0.1", 0, data, merchant), clock);
        customer = new Customer(simulator.port());
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        simulator.close();
        shop.close();
    }

    @Test
    void a_payment_is_found_by_reference_and_amount_and_then_by_its_number() {
        pays("paid", REFUSED, ACCEPTED);

        String found = asks("00011", Map.of("REFERENCE", "paid", "MONTANT", "0000000853"));
        String stands = asks("00017", Map.of("NUMTRANS", field(found, "NUMTRANS")));

        assertThat(field(found, "CODEREPONSE")).isEqualTo("00000");
        assertThat(field(found, "NUMTRANS")).isEqualTo("0600000002");
        assertThat(field(stands, "STATUS")).isEqualTo("Capturé");
        assertThat(field(stands, "AUTORISATION")).isEqualTo("XXXXXX");
    }

    @Test
    void what_was_only_refused_is_found_as_refused() {
        pays("refused", REFUSED);

        String found = asks("00011", Map.of("REFERENCE", "refused", "MONTANT", "0000000853"));

        assertThat(field(found, "STATUS")).isEqualTo("Refusé");
    }

    @Test
    void another_amount_or_reference_is_not_found() {
        pays("paid", ACCEPTED);

        String otherAmount = asks("00011", Map.of("REFERENCE", "paid", "MONTANT", "0000000854"));
        String otherName = asks("00011", Map.of("REFERENCE", "other", "MONTANT", "0000000853"));

        assertThat(field(otherAmount, "CODEREPONSE")).isEqualTo("00018");
        assertThat(field(otherName, "CODEREPONSE")).isEqualTo("00018");
    }

    @Test
    void an_unsigned_question_is_refused() {
        var fields = question("00011", Map.of("REFERENCE", "x", "MONTANT", "0000000853"));
        String forged = Shop.signedQuestion(fields).replace("0000000853", "0000000001");

        assertThat(customer.post("/PPPS.php", forged).body()).contains("CODEREPONSE=00006");
    }

    @Test
    void the_switch_makes_the_questions_fail_and_only_them() {
        customer.put("/api/faults", "{\"ipn\":\"NORMAL\",\"operations\":\"AWAY\"}");

        var answer = customer.post("/PPPS.php", Shop.signedQuestion(question("00011", Map.of())));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(customer.get("/load.html").statusCode()).isEqualTo(200);
    }

    private void pays(String reference, String... cards) {
        String page = customer.open(Shop.signed(shop.request(reference)));
        for (String card : cards) {
            customer.pay(page, card);
        }
    }

    private String asks(String type, Map<String, String> further) {
        return customer.post("/PPPS.php", Shop.signedQuestion(question(type, further))).body();
    }

    private static Map<String, String> question(String type, Map<String, String> further) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("VERSION", "00104");
        fields.put("TYPE", type);
        fields.put("SITE", "1234567");
        fields.put("RANG", "001");
        fields.put("NUMQUESTION", "0000000001");
        fields.putAll(further);
        fields.put("HASH", "SHA512");
        return fields;
    }

    private static String field(String answer, String name) {
        return Stream.of(answer.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}

package fr.espacecitoyens.simulator;

import fr.espacecitoyens.simulator.request.Merchant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running simulator with two hosts, a shop and a customer. */
final class Bench implements AutoCloseable {

    static final String ACCEPTED = "1111222233334444";
    static final String REFUSED = "1111222233330004";

    /** Where the simulator's time begins; it passes from there. */
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final JsonMapper json = new JsonMapper();
    private final @Nullable Path data;
    final Shop shop = new Shop();
    PayboxSimulator simulator;
    Customer customer;

    /** On the backup host. */
    Customer elsewhere;

    /**
     * Starts all.
     *
     * @param data null to keep nothing
     */
    Bench(@Nullable Path data) throws IOException {
        this.data = data;
        simulator = started(data);
        customer = new Customer(simulator.port());
        elsewhere = new Customer(simulator.backupPort());
    }

    private static PayboxSimulator started(@Nullable Path data) throws IOException {
        var merchant = new Merchant("1234567", "01", "42", Shop.KEY, "CCAS", true);
        var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        return PayboxSimulator.start(new Settings("127.0.0.1", 0, 0, data, merchant), clock);
    }

    void restart() throws IOException {
        simulator.close();
        simulator = started(data);
        customer = new Customer(simulator.port());
        elsewhere = new Customer(simulator.backupPort());
    }

    /** Opens a page and tries these cards; returns the last ticket. */
    String pays(String reference, String... cards) {
        return triesOn(opened(reference), cards);
    }

    String opened(String reference) {
        return customer.open(Shop.signed(shop.request(reference)));
    }

    /** A page for an amount. */
    String opened(String reference, long cents) {
        var request = shop.request(reference);
        request.put("PBX_TOTAL", Long.toString(cents));
        return customer.open(Shop.signed(request));
    }

    String triesOn(String page, String... cards) {
        return Stream.of(cards).map(card -> customer.pay(page, card)).toList().getLast();
    }

    void faults(String setting) {
        int status = elsewhere.put("/api/faults", setting).statusCode();
        if (status != 200) {
            throw new AssertionError("status " + status);
        }
    }

    void advance(long seconds) {
        customer.post("/api/clock/advance", "{\"seconds\":" + seconds + "}");
    }

    /** What the book says under a reference. */
    List<JsonNode> entries(String reference) {
        return elsewhere(reference).valueStream().toList();
    }

    private JsonNode elsewhere(String reference) {
        return json.readTree(elsewhere.get("/api/transactions?reference=" + reference).body());
    }

    /** Asks Paybox by server; the fields of the answer. */
    Map<String, String> asks(String type, String number, Map<String, String> further) {
        return fields(customer.post("/PPPS.php", question(type, number, further)).body());
    }

    /** A signed question. */
    static String question(String type, String number, Map<String, String> further) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("VERSION", "00104");
        fields.put("TYPE", type);
        fields.put("SITE", "1234567");
        fields.put("RANG", "001");
        fields.put("NUMQUESTION", number);
        fields.putAll(further);
        fields.put("DATEQ", "22112026110000");
        fields.put("HASH", "SHA512");
        return Shop.signedQuestion(fields);
    }

    private static Map<String, String> fields(String answer) {
        var fields = new LinkedHashMap<String, String>();
        for (String pair : answer.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return fields;
    }

    /** The fields that name a payment in an operation. */
    Map<String, String> about(String reference, long cents) {
        var payment = entries(reference).getFirst();
        return Map.of(
                "MONTANT",
                "%010d".formatted(cents),
                "DEVISE",
                "978",
                "ACTIVITE",
                "024",
                "REFERENCE",
                reference,
                "NUMTRANS",
                "%010d".formatted(payment.path("transaction").asLong()),
                "NUMAPPEL",
                "%010d".formatted(payment.path("call").asLong()));
    }

    @Override
    public void close() throws IOException {
        simulator.close();
        shop.close();
    }
}

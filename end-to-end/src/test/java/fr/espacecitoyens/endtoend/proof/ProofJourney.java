package fr.espacecitoyens.endtoend.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.endtoend.PlainVisitor;
import fr.espacecitoyens.endtoend.Town;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** No payment is lost, doubled or shown wrongly, whatever is killed and whatever goes astray. */
@Isolated("kills what the others use")
class ProofJourney {

    private static final int PAYMENTS = Integer.getInteger("proof.payments", 300);
    private static final long SEED = Long.getLong("proof.seed", 2026);
    private static final String REPORT = System.getProperty("proof.report", "");

    /** As in production, only shorter: nobody here needs a quarter of an hour to type a card. */
    private static final Map<String, String> SHORT =
            Map.of(
                    "PAYMENT_ATTEMPT_PAGELIMIT", "30s",
                    "PAYMENT_ATTEMPT_MARGIN", "5s",
                    "PAYMENT_REFUND_TWO_PERSONS_ABOVE_CENTS", "1000000");

    private static final Map<String, String> USUAL =
            Map.of(
                    "PAYMENT_ATTEMPT_PAGELIMIT", "15m",
                    "PAYMENT_ATTEMPT_MARGIN", "5m",
                    "PAYMENT_REFUND_TWO_PERSONS_ABOVE_CENTS", "10000");

    private final Script script = Script.of(SEED, PAYMENTS);
    private final Diary diary = new Diary();
    private final Weather weather = new Weather(SEED);
    private final Map<Script.Part, Portal> portals = new ConcurrentHashMap<>();

    @BeforeEach
    void payment_pages_live_half_a_minute() {
        restartPaymentService(SHORT);
        // Other journeys may have moved its clock on, and pages are held against its book by time.
        Town.stack().kill("paybox-simulator");
        Town.stack().start("paybox-simulator");
    }

    @AfterEach
    void all_is_as_usual() {
        weather.turnsGood();
        restartPaymentService(USUAL);
    }

    private static void restartPaymentService(Map<String, String> settings) {
        Town.stack().tell("payment-service", settings);
        Town.stack().kill("payment-service");
        Town.stack().start("payment-service");
    }

    @Test
    void no_payment_is_lost_doubled_or_shown_wrongly() throws Exception {
        System.out.printf("PROOF %,d payments, seed %d%n", PAYMENTS, SEED);
        Instant begin = Instant.now();
        String commit = Machine.commit();
        Town.stack().backOffice().importInvoices(script.invoices());
        peopleRegister();
        weather.turnsBad();

        var chaos = new Chaos(SEED, PAYMENTS, diary, weather);
        Thread killer = Thread.ofPlatform().name("chaos").start(chaos);
        int left = everybodyPays();
        Instant paid = Instant.now();
        if (left > 0) {
            diary.breaksOff();
        }
        killer.join();
        chaos.mustHaveGoneWell();
        weather.turnsGood();

        var verdict = new Aftermath(script, begin, diary, weather, portals).verdict(left);
        String text = new Report(script, commit, begin, paid).write(diary, chaos, verdict);
        System.out.println(text.indent(0).replaceAll("(?m)^", "PROOF "));
        if (!REPORT.isEmpty()) {
            Files.writeString(Path.of(REPORT), text);
        }
        assertThat(verdict.broken()).as("seed %d", SEED).isEmpty();
    }

    private void peopleRegister() throws Exception {
        try (var threads = Executors.newFixedThreadPool(10)) {
            var all =
                    script.parts().stream()
                            .map(part ->
                                    threads.submit(() -> {
                                        var person = part.person();
                                        String key = Town.issuesKey(person.customer());
                                        var browser = new PlainVisitor(person).createsASpace(key);
                                        return portals.put(part, new Portal(person, browser));
                                    }))
                            .toList();
            for (var one : all) {
                one.get();
            }
        }
    }

    /** How many invoices are left. */
    private int everybodyPays() throws Exception {
        List<Payer> payers = new ArrayList<>();
        portals.forEach((part, portal) -> payers.add(new Payer(portal, part.acts(), diary)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = payers.stream().map(threads::submit).toList();
            for (var one : all) {
                one.get();
            }
        }
        return payers.stream().mapToInt(Payer::left).sum();
    }
}

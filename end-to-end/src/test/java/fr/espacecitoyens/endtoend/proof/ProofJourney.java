package fr.espacecitoyens.endtoend.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.endtoend.PlainBrowser;
import fr.espacecitoyens.endtoend.PlainVisitor;
import fr.espacecitoyens.endtoend.Town;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.awaitility.core.ConditionTimeoutException;
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
                    "PAYMENT_ATTEMPT_EXPIRYINTERVAL", "1s",
                    "PAYMENT_REFUND_TWO_PERSONS_ABOVE_CENTS", "1000000");

    private static final Map<String, String> USUAL =
            Map.of(
                    "PAYMENT_ATTEMPT_PAGELIMIT", "15m",
                    "PAYMENT_ATTEMPT_MARGIN", "5m",
                    "PAYMENT_ATTEMPT_EXPIRYINTERVAL", "30s",
                    "PAYMENT_REFUND_TWO_PERSONS_ABOVE_CENTS", "10000");

    /** Far more than it takes: whoever has not paid by then never will. */
    private static final Duration PATIENCE = Duration.ofMinutes(3).plusMillis(600L * PAYMENTS);

    private static final int SAMPLE = 500;

    private static final Duration UNTIL_ALL_IS_FINAL = Duration.ofMinutes(3);

    private final Script script = Script.of(SEED, PAYMENTS);
    private final Diary diary = new Diary();
    private final Weather weather = new Weather(SEED);
    private final Map<Script.Part, PlainBrowser> browsers = new ConcurrentHashMap<>();

    @BeforeEach
    void payment_pages_live_half_a_minute() {
        restartPaymentService(SHORT);
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
        Town.stack().backOffice().importInvoices(script.invoices());
        peopleRegister();
        weather.turnsBad();

        var chaos = new Chaos(SEED, PAYMENTS, diary, weather);
        Thread killer = Thread.ofPlatform().name("chaos").start(chaos);
        int left = everybodyPays();
        Duration paying = Duration.between(begin, Instant.now());
        killer.join();
        weather.turnsGood();

        var verdict = verdict(left);
        var report = new Report(script, begin, paying, Duration.between(begin, Instant.now()));
        String text = report.write(diary, chaos, verdict);
        System.out.println(text.indent(0).replaceAll("(?m)^", "PROOF "));
        if (!REPORT.isEmpty()) {
            Files.writeString(Path.of(REPORT), text);
        }
        assertThat(verdict.broken()).as("seed %d", SEED).isEmpty();
    }

    private void peopleRegister() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all =
                    script.parts().stream()
                            .map(part ->
                                    threads.submit(() -> {
                                        String key = Town.issuesKey(part.person().customer());
                                        var visitor = new PlainVisitor(part.person());
                                        return browsers.put(part, visitor.createsASpace(key));
                                    }))
                            .toList();
            for (var one : all) {
                one.get();
            }
        }
    }

    /** How many invoices are left. */
    private int everybodyPays() throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<Payer> payers = new ArrayList<>();
        browsers.forEach((part, browser) -> payers.add(new Payer(part, browser, diary, deadline)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = payers.stream().map(threads::submit).toList();
            for (var one : all) {
                one.get();
            }
        }
        return payers.stream().mapToInt(Payer::left).sum();
    }

    private Verdict verdict(int left) {
        var verdict = new Verdict();
        verdict.check(
                "everybody got to pay",
                left + " invoices that could not be paid",
                left == 0 ? List.of() : List.of(Integer.toString(left)));
        verdict.check(
                "no page said what was not so",
                diary.contradictions().size() + " contradictions",
                diary.contradictions());
        allIsFinal(verdict);
        var books = settledBooks();
        books.compare(script, verdict);
        new Pages(browsers).compare(script, books, verdict);
        kept(verdict);
        refunds(verdict);
        Books.deadLetters(verdict);
        return verdict;
    }

    private static void allIsFinal(Verdict verdict) {
        var staff = new Staff();
        Instant begin = Instant.now();
        boolean isFinal = happens(UNTIL_ALL_IS_FINAL, staff::seesNothingOpen);
        verdict.check(
                "every attempt has ended",
                Duration.between(begin, Instant.now()).toSeconds() + " s after the last payment",
                isFinal ? List.of() : List.of("some are still open"));
        verdict.check(
                "every message was explained in the end",
                staff.suspects() + " attempts that somebody must look at",
                staff.suspects() == 0 ? List.of() : List.of("suspects"));
    }

    /** Events and e-mails travel a little longer than a page takes. */
    private Books settledBooks() {
        boolean _ =
                happens(
                        Duration.ofMinutes(1),
                        () -> {
                            var verdict = new Verdict();
                            var books = Books.read();
                            books.compare(script, verdict);
                            new Pages(browsers).compare(script, books, verdict);
                            return verdict.broken().isEmpty();
                        });
        return Books.read();
    }

    /** What Paybox was told to have been taken in must be there, a sample of many. */
    private void kept(Verdict verdict) {
        var staff = new Staff();
        var taken = new ArrayList<>(Ledger.takenIn());
        Collections.shuffle(taken, new Random(SEED));
        var sample = taken.subList(0, Math.min(SAMPLE, taken.size()));
        verdict.check(
                "what was acknowledged was kept",
                sample.size() + " notifications answered with 200, looked up",
                sample.stream().filter(one -> !staff.knows(one)).map(Object::toString).toList());
    }

    private void refunds(Verdict verdict) {
        var staff = new Staff();
        var open = staff.toRefund();
        weather.refundsTimeOut();
        open.forEach(staff::refunds);
        boolean _ = happens(Duration.ofMinutes(1), () -> Books.read().isEven());
        weather.turnsGood();
        boolean _ = happens(Duration.ofMinutes(1), () -> Books.read().allRefundsAreTold());
        Books.read().compareAfterRefunds(verdict);
        verdict.check(
                "nothing is left to be refunded",
                open.size() + " payments were refunded",
                staff.toRefund().stream().map(Object::toString).toList());
    }

    /** Whether it does, in this time. */
    private static boolean happens(Duration patience, Callable<Boolean> what) {
        try {
            await().atMost(patience).pollInterval(Duration.ofSeconds(1)).until(what);
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }
}

package fr.espacecitoyens.endtoend.proof;

import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.endtoend.JsonHttp;
import fr.espacecitoyens.endtoend.ServerCpu;
import fr.espacecitoyens.endtoend.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Measures how many payments are settled in a second, what each costs, and how long it takes after
 * an outage until all is as it should be; and prints it. Run by {@code ./measure}.
 */
@Isolated("measures, and kills what the others use")
class SettlementFigures {

    private static final int PAYMENTS = Integer.getInteger("figures.payments", 600);
    private static final int IN_FLIGHT = 12;
    private static final int LATE = 3_600;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration OUTAGE = Duration.ofSeconds(60);

    /** What stands for the world outside is not ours to measure. */
    private static final Set<String> OUTSIDE =
            Set.of("paybox-simulator", "payfip-simulator", "Mailbox");

    private static final List<String> PARTS =
            List.of(
                    "payment-service",
                    "billing-service",
                    "notification-service",
                    "identity-service",
                    "portal-ui",
                    "gateway",
                    "kafka",
                    "mongodb",
                    "keycloak",
                    "paybox-simulator");

    @AfterEach
    void allIsAsUsual() {
        switches(Map.of());
    }

    @Test
    void prints_how_many_payments_are_settled_and_what_each_costs() throws Exception {
        // Whoever asks every minute would settle before the notifications come.
        restartPaymentService("1h");
        try {
            var crowd = Crowd.of(Script.of(1, PAYMENTS));
            measure("warm-up", crowd.acts().subList(0, PAYMENTS / 3), crowd);
            measure("payments", crowd.acts().subList(PAYMENTS / 3, PAYMENTS), crowd);
        } finally {
            restartPaymentService("2s");
        }
    }

    private static void measure(String what, List<Act> acts, Crowd crowd) throws Exception {
        switches(Map.of("ipn", "DELAYED", "delaySeconds", LATE));
        ServerCpu before = ServerCpu.now();
        long begin = System.nanoTime();
        pay(crowd.reachTheCard(acts));
        double started = secondsSince(begin);
        ServerCpu begun = ServerCpu.now().since(before).without(OUTSIDE);

        before = ServerCpu.now();
        begin = System.nanoTime();
        advance();
        awaitSettled(acts);
        double settled = secondsSince(begin);
        awaitReceipts(acts);
        double told = secondsSince(begin);
        ServerCpu worked = ServerCpu.now().since(before).without(OUTSIDE);
        int n = acts.size();
        System.out.printf(
                "FIGURE %s: %d begun and paid at %.0f a second, CPU %.1f ms each (%s); notified all"
                        + " at once, %.0f settled a second, %.0f receipts sent a second, CPU %.1f ms"
                        + " each, of ten: %s%n",
                what,
                n,
                n / started,
                begun.millis() / (double) n,
                begun.inWords(n),
                n / settled,
                n / told,
                worked.millis() / (double) n,
                worked.inWords(Math.max(1, n / 10)));
    }

    @Test
    void prints_how_soon_all_is_final_after_an_outage() throws Exception {
        var crowd = Crowd.of(Script.of(2, PARTS.size() * IN_FLIGHT));
        int from = 0;
        for (String part : PARTS) {
            outage(part, crowd.acts().subList(from, from + IN_FLIGHT), crowd);
            from += IN_FLIGHT;
        }
    }

    /** In its midst cards are sent; every other browser is closed then. */
    private static void outage(String part, List<Act> acts, Crowd crowd) throws Exception {
        var ready = crowd.reachTheCard(acts);
        Town.stack().kill(part);
        long killed = System.nanoTime();
        for (int i = 0; i < ready.size(); i++) {
            payAndPerhapsReturn(ready.get(i).tab(), i % 2 == 0);
        }
        await().atMost(OUTAGE.multipliedBy(3))
                .until(() -> secondsSince(killed) > OUTAGE.toSeconds());
        long begin = System.nanoTime();
        Town.stack().start(part);
        double up = secondsSince(begin);
        var taken = taken(acts);
        awaitSettled(taken);
        awaitReceipts(taken);
        System.out.printf(
                "FIGURE %s away for %.0f s, %d cards accepted meanwhile: %.0f s from its start until"
                        + " it is up, %.0f s until all of them are settled and have a receipt%n",
                part, (begin - killed) / 1e9, taken.size(), up, secondsSince(begin));
    }

    private static void payAndPerhapsReturn(PaymentTab tab, boolean returns) {
        try {
            tab.pays();
            if (returns) {
                tab.returns();
            }
        } catch (RuntimeException _) {
            // What is away answers nobody: the person closes the browser.
        }
    }

    private static List<Act> taken(List<Act> acts) {
        Set<Long> amounts =
                Ledger.read().captures().values().stream()
                        .map(Ledger.Captured::cents)
                        .collect(Collectors.toSet());
        return acts.stream().filter(act -> amounts.contains(act.cents())).toList();
    }

    private static void pay(List<Crowd.Ready> ready) throws Exception {
        List<Callable<Boolean>> cards = new ArrayList<>();
        ready.forEach(one -> cards.add(() -> one.tab().pays()));
        if (!Crowd.atOnce(cards).stream().allMatch(Boolean::booleanValue)) {
            throw new AssertionError("a card was not accepted");
        }
    }

    private static void awaitSettled(List<Act> acts) {
        await().atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> paymentsOf(acts).size() == acts.size());
    }

    private static void awaitReceipts(List<Act> acts) {
        await().atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> receipts().containsAll(paymentsOf(acts)));
    }

    /** The payments that billing-service has told to be counted for these. */
    private static Set<String> paymentsOf(List<Act> acts) {
        var settlements = Settlements.read();
        Set<String> numbers = acts.stream().map(Act::invoice).collect(Collectors.toSet());
        return settlements.byPayment().keySet().stream()
                .map(key -> key.split(" ", 2))
                .filter(key -> numbers.contains(settlements.numbers().get(key[0])))
                .map(key -> key[1])
                .collect(Collectors.toSet());
    }

    private static Set<String> receipts() {
        return JsonHttp.get(Town.mailbox() + "/api/messages")
                .valueStream()
                .map(mail -> mail.path("messageId").asString(""))
                .filter(id -> id.startsWith("<receipt-"))
                .map(id -> id.substring("<receipt-".length(), id.indexOf('@')))
                .collect(Collectors.toSet());
    }

    private static void restartPaymentService(String askInterval) {
        Town.stack().tell("payment-service", Map.of("PAYMENT_ATTEMPT_ASKINTERVAL", askInterval));
        Town.stack().kill("payment-service");
        Town.stack().start("payment-service");
    }

    private static void advance() {
        JsonHttp.send(
                "POST",
                Town.stack().simulatorUrl() + "/api/clock/advance",
                "",
                Map.of("seconds", LATE));
    }

    private static void switches(Map<String, Object> switches) {
        JsonHttp.send("PUT", Town.stack().simulatorUrl() + "/api/faults", "", switches);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}

package fr.espacecitoyens.endtoend;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Measures how soon a page that somebody leaves open shows what Paybox notifies, and prints it. Run
 * by {@code ./measure}.
 */
class PushFigures {

    private static final int WARM_UP = 10;
    private static final int PAYMENTS = Integer.getInteger("figures.payments", 60);

    /** Long enough that the test, and nobody else, decides when the notification is sent. */
    private static final int LATE = 600;

    @AfterEach
    void notificationsAreOnTimeAgain() {
        switches(Map.of());
    }

    @Test
    void prints_how_soon_a_notified_payment_is_shown() {
        Person person = Person.somebody();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < WARM_UP + PAYMENTS; i++) {
            numbers.add(Town.bills(person.customer(), Amount.unlikeAnyOther()));
        }
        switches(Map.of("ipn", "DELAYED", "delaySeconds", LATE));
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount(Town.issuesKey(person.customer()));
            citizen.activatesTheAccount();
            citizen.logsIn();
            var millis =
                    numbers.stream()
                            .map(number -> fromCallbackToPage(visitor, citizen, number))
                            .skip(WARM_UP)
                            .sorted()
                            .toList();
            System.out.printf(
                    "FIGURE from Paybox's notification to « payée » on a page that was left open:"
                            + " median %d ms, p95 %d ms, slowest %d ms of %d payments%n",
                    quantile(millis, 0.5), quantile(millis, 0.95), millis.getLast(), millis.size());
        }
    }

    private static long fromCallbackToPage(Visitor visitor, Citizen citizen, String number) {
        citizen.opensTheInvoice(number);
        citizen.startsPaying();
        citizen.paysWith(Cards.ACCEPTED);
        citizen.returnsToTheShop();
        visitor.page().waitForSelector("[data-state=CREATED]");
        long begin = System.nanoTime();
        JsonHttp.send(
                "POST",
                Town.stack().simulatorUrl() + "/api/clock/advance",
                "",
                Map.of("seconds", LATE));
        visitor.page()
                .waitForSelector(
                        "[data-state^=PAID]", new Page.WaitForSelectorOptions().setTimeout(60_000));
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static long quantile(List<Long> sorted, double quantile) {
        return sorted.get((int) Math.ceil(quantile * sorted.size()) - 1);
    }

    private static void switches(Map<String, Object> switches) {
        JsonHttp.send("PUT", Town.stack().simulatorUrl() + "/api/faults", "", switches);
    }
}

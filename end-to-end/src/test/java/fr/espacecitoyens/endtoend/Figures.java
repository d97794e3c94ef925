package fr.espacecitoyens.endtoend;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures what a citizen waits for and prints it; nothing here passes or fails by a time. Run by
 * {@code ./measure}.
 */
class Figures {

    private static final int PAYMENTS = 5;

    /** Whoever is faster is asked again. */
    private static final Duration SECURITY_CHECK = Duration.ofSeconds(3);

    /** So many people at a time: none of them waits, and the security check's seconds pass. */
    private static final int PEOPLE = 10;

    /** Groups of people, until the stack's programs are compiled to what they stay. */
    private static final int WARM_UP = 30;

    private static final int GROUPS = 5;

    @Test
    void prints_what_the_public_home_page_weighs() {
        Queue<Response> responses = new ConcurrentLinkedQueue<>();
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            visitor.page().onResponse(responses::add);
            visitor.opens("/");
            visitor.page().waitForLoadState();

            long bytes =
                    responses.stream()
                            .map(Response::request)
                            .map(request -> request.sizes())
                            .mapToLong(s -> s.responseBodySize + s.responseHeadersSize)
                            .sum();
            long elsewhere =
                    responses.stream().filter(r -> !r.url().startsWith(Town.portal())).count();
            System.out.printf(
                    "FIGURE public home page: %.1f KB over the wire in %d requests, %d of them to"
                            + " others%n",
                    bytes / 1024.0, responses.size(), elsewhere);
        }
    }

    @Test
    void prints_how_soon_an_invoice_is_shown_as_paid() {
        Person person = Person.somebody();
        List<String> numbers =
                Stream.generate(() -> Town.bills(person.customer(), Amount.unlikeAnyOther()))
                        .limit(PAYMENTS)
                        .toList();
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount(Town.issuesKey(person.customer()));
            citizen.activatesTheAccount();
            citizen.logsIn();
            for (String number : numbers) {
                System.out.printf(
                        "FIGURE from Valider to « Facture réglée » on the invoice's page: %d ms%n",
                        waitingTime(visitor, citizen, number).toMillis());
            }
        }
    }

    @Test
    void prints_what_a_registration_costs_the_server() throws InterruptedException {
        register(WARM_UP);
        measureRegistrations();
    }

    private static void measureRegistrations() throws InterruptedException {
        Instant begin = Instant.now();
        ServerCpu before = ServerCpu.now();
        register(GROUPS);
        ServerCpu busy = ServerCpu.now().since(before);
        // What all processes take meanwhile, whether anybody comes or not.
        Duration time = Duration.between(begin, Instant.now());
        before = ServerCpu.now();
        Thread.sleep(time);
        ServerCpu idle = ServerCpu.now().since(before);
        System.out.printf(
                "FIGURE one registration, from the first page to the activated space: %d ms of CPU"
                        + " in all server processes; %d ms with what they take when idle: %s%n",
                (busy.millis() - idle.millis()) / (GROUPS * PEOPLE),
                busy.millis() / (GROUPS * PEOPLE),
                busy.inWords(GROUPS * PEOPLE));
    }

    private static void register(int groups) {
        for (int i = 0; i < groups; i++) {
            var people = Stream.generate(PlainVisitor::new).limit(PEOPLE).toList();
            Instant begin = Instant.now();
            people.forEach(PlainVisitor::reachesTheAuthentication);
            await().until(() -> Instant.now().isAfter(begin.plus(SECURITY_CHECK).plusSeconds(1)));
            people.forEach(PlainVisitor::finishes);
        }
    }

    /** The whole way, the provider's own work and the page's building included. */
    private static Duration waitingTime(Visitor visitor, Citizen citizen, String number) {
        citizen.opensTheInvoice(number);
        String invoice = visitor.page().url();
        citizen.startsPaying();
        citizen.fillsCard(Cards.ACCEPTED);
        Instant before = Instant.now();
        visitor.clicks("Valider");
        do {
            visitor.opens(invoice);
        } while (!visitor.text().contains("Facture réglée"));
        return Duration.between(before, Instant.now());
    }
}

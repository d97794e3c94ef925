package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.ProviderAway;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Chooses between Paybox's primary and its backup host, as Paybox wants it: by their load page. */
final class PayboxHosts {

    private static final Logger log = LoggerFactory.getLogger(PayboxHosts.class);

    private static final Pattern RUNNING =
            Pattern.compile("id=[\"']server_status[\"'][^>]*>\\s*OK\\s*<");

    private record Health(boolean running, Instant until) {}

    private final RestClient http;
    private final List<URI> pages;
    private final Duration believedFor;
    private final Clock clock;
    private final Map<URI, Health> known = new ConcurrentHashMap<>();

    PayboxHosts(RestClient http, List<URI> pages, Duration believedFor, Clock clock) {
        this.http = http;
        this.pages = List.copyOf(pages);
        this.believedFor = believedFor;
        this.clock = clock;
    }

    /**
     * The payment page of a host that runs.
     *
     * @throws ProviderAway if none does
     */
    URI pageUrl() {
        return pages.stream()
                .filter(this::isRunning)
                .findFirst()
                .orElseThrow(() -> new ProviderAway("no host of Paybox runs"));
    }

    private boolean isRunning(URI page) {
        Instant now = clock.instant();
        Health health = known.get(page);
        if (health == null || !now.isBefore(health.until())) {
            health = new Health(ask(page.resolve("/load.html")), now.plus(believedFor));
            known.put(page, health);
        }
        return health.running();
    }

    private boolean ask(URI loadPage) {
        try {
            String body = http.get().uri(loadPage).retrieve().body(String.class);
            return body != null && RUNNING.matcher(body).find();
        } catch (RestClientException e) {
            log.atWarn().addKeyValue("host", loadPage.getHost()).setCause(e).log("Paybox is away");
            return false;
        }
    }
}

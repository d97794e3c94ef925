package fr.espacecitoyens.localstack.demo;

import fr.espacecitoyens.localstack.StackProblem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** The town's staff at its desk: imports invoices and issues access keys through the gateway. */
public final class BackOffice {

    private static final String SERVICE = "action-sociale";
    private static final Duration POLL = Duration.ofMillis(100);

    private final JsonHttp http = new JsonHttp();
    private final URI portal;
    private final String clientSecret;

    /** Acts with the rights of Keycloak's client {@code back-office}. */
    public BackOffice(URI portal, String clientSecret) {
        this.portal = portal;
        this.clientSecret = clientSecret;
    }

    /** Imports invoices, waits until they are published, and says how many were new. */
    public int importInvoices(String csv) {
        String token = token();
        var received =
                http.post(
                        portal.resolve("/api/billing/staff/imports?publish=true"),
                        token,
                        "text/csv; charset=utf-8",
                        csv.getBytes(StandardCharsets.UTF_8));
        URI address =
                portal.resolve("/api/billing/staff/imports/" + received.path("id").asString());
        return published(address, token).at("/outcome/created").asInt();
    }

    private JsonNode published(URI address, String token) {
        while (true) {
            JsonNode state = http.get(address, token);
            switch (state.path("stage").asString("")) {
                case "PUBLISHED" -> {
                    return state;
                }
                case "CHECKING", "PUBLISHING" -> LockSupport.parkNanos(POLL.toNanos());
                default ->
                        throw new StackProblem(
                                "import refused: " + http.get(errors(address), token));
            }
        }
    }

    private static URI errors(URI address) {
        return URI.create(address + "/errors");
    }

    /** A key that nobody has used yet. */
    public AccessKey issueAccessKey(String customerNumber) {
        String key =
                http.postJson(
                                portal.resolve("/api/identity/staff/access-keys"),
                                token(),
                                Map.of("service", SERVICE, "customerNumber", customerNumber))
                        .path("key")
                        .asString();
        return new AccessKey(key, customerNumber);
    }

    private String token() {
        return http.token(
                portal.resolve("/auth/realms/espace-citoyens/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "back-office",
                        "client_secret", clientSecret));
    }
}

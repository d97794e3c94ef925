package fr.espacecitoyens.localstack.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The town's staff at its desk: imports invoices and issues access keys through the gateway. */
public final class BackOffice {

    private static final String SERVICE = "action-sociale";

    private final JsonHttp http = new JsonHttp();
    private final URI portal;
    private final String clientSecret;

    /** Acts with the rights of Keycloak's client {@code back-office}. */
    public BackOffice(URI portal, String clientSecret) {
        this.portal = portal;
        this.clientSecret = clientSecret;
    }

    /** Imports invoices and says how many were new. */
    public int importInvoices(String csv) {
        return http.post(
                        portal.resolve("/api/billing/staff/imports"),
                        token(),
                        "text/csv; charset=utf-8",
                        csv.getBytes(StandardCharsets.UTF_8))
                .path("created")
                .asInt();
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

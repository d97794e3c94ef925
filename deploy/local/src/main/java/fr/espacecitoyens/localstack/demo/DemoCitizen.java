package fr.espacecitoyens.localstack.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The guide's citizen, with an account and a customer number: she can log in at once. */
final class DemoCitizen {

    private static final String EMAIL = "cecile.alquier@example.org";
    private static final String TERMS = "2026-11";

    private final JsonHttp http = new JsonHttp();
    private final DemoSettings settings;
    private final BackOffice backOffice;

    DemoCitizen(DemoSettings settings, BackOffice backOffice) {
        this.settings = settings;
        this.backOffice = backOffice;
    }

    void register() {
        if (!hasAccount()) {
            createAccount(createDraft());
        }
        String token =
                new CitizenLogin(settings.portal(), settings.portalClientSecret())
                        .token(DemoData.CITIZEN, settings.citizenPassword());
        // The first request with her token turns the draft into a citizen.
        JsonNode me = http.get(identity("/me"), token);
        if (me.path("links").isEmpty()) {
            String key = backOffice.issueAccessKey(DemoInvoices.CITIZEN).key();
            http.postJson(
                    identity("/me/links"), token, Map.of("service", "action-sociale", "key", key));
        }
    }

    private boolean hasAccount() {
        URI users = users("?exact=true&username=" + DemoData.CITIZEN);
        return !http.get(users, administratorToken()).isEmpty();
    }

    private String createDraft() {
        String token = portalToken();
        String id = http.postJson(identity("/drafts"), token, Map.of()).path("id").asString();
        http.putJson(identity("/drafts/" + id + "/terms"), token, Map.of("version", TERMS));
        http.putJson(
                identity("/drafts/" + id + "/identity"),
                token,
                Map.of(
                        "civility", "MADAME",
                        "usualName", "Alquier",
                        "firstNames", "Cécile",
                        "birthDate", "1948-03-21"));
        http.putJson(
                identity("/drafts/" + id + "/address"),
                token,
                Map.of(
                        "streetNumber", "12",
                        "street", "rue des Tilleuls",
                        "postalCode", "81100",
                        "town", "Castres",
                        "country", "France"));
        http.putJson(
                identity("/drafts/" + id + "/contact"),
                token,
                Map.of("phone", "0563000012", "email", EMAIL, "preferredMeans", "COURRIEL"));
        return id;
    }

    private void createAccount(String draftId) {
        Map<String, Object> password =
                Map.of("type", "password", "value", settings.citizenPassword(), "temporary", false);
        Map<String, Object> account =
                Map.of(
                        "username",
                        DemoData.CITIZEN,
                        "email",
                        EMAIL,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Cécile",
                        "lastName",
                        "Alquier",
                        "attributes",
                        Map.of("draft_id", List.of(draftId)),
                        "credentials",
                        List.of(password));
        http.postJson(users(""), administratorToken(), account);
    }

    String administratorToken() {
        return http.token(
                URI.create(settings.keycloak() + "/realms/master/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", settings.keycloakAdminPassword()));
    }

    private String portalToken() {
        return http.token(
                URI.create(
                        settings.keycloak()
                                + "/realms/espace-citoyens/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "portal-ui",
                        "client_secret", settings.portalClientSecret()));
    }

    private URI users(String query) {
        return URI.create(settings.keycloak() + "/admin/realms/espace-citoyens/users" + query);
    }

    private URI identity(String path) {
        return settings.identity().resolve(path);
    }
}

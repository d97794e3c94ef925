package fr.espacecitoyens.endtoend;

import java.util.Map;

/** What an administrator sets in Keycloak; put back as it was at the end of a test. */
final class KeycloakConsole implements AutoCloseable {

    private static final String REALM = Town.portal() + "/auth/admin/realms/espace-citoyens";
    private static final String LIFETIME = "actionTokenGeneratedByUserLifespan.activation";

    /** Links and codes that are made from now on are over already. */
    void letsLinksExpireAtOnce() {
        setsLifetime("-60");
    }

    void letsLinksLive() {
        setsLifetime("172800");
    }

    /** Without a pause between two e-mails. */
    void letsEmailsFollowAtOnce() {
        setsPause("0");
    }

    @Override
    public void close() {
        letsLinksLive();
        setsPause("60");
    }

    private static void setsLifetime(String seconds) {
        JsonHttp.put(REALM, token(), Map.of("attributes", Map.of(LIFETIME, seconds)));
    }

    private static void setsPause(String seconds) {
        JsonHttp.put(
                REALM + "/authentication/required-actions/activate-space/config",
                token(),
                Map.of("config", Map.of("seconds-between-mails", seconds, "mails-a-day", "5")));
    }

    private static String token() {
        return JsonHttp.postForm(
                        Town.portal() + "/auth/realms/master/protocol/openid-connect/token",
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                + Town.stack().credentials().keycloakAdminPassword())
                .path("access_token")
                .asString();
    }
}

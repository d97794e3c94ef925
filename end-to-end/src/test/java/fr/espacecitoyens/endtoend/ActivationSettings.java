package fr.espacecitoyens.endtoend;

import java.util.Map;

/** What an administrator sets in Keycloak; put back as it was at the end of a test. */
final class ActivationSettings implements AutoCloseable {

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
        Console.ofTheAdministrator()
                .does("PUT", "", Map.of("attributes", Map.of(LIFETIME, seconds)));
    }

    private static void setsPause(String seconds) {
        Console.ofTheAdministrator()
                .does(
                        "PUT",
                        "/authentication/required-actions/activate-space/config",
                        Map.of(
                                "config",
                                Map.of("seconds-between-mails", seconds, "mails-a-day", "5")));
    }
}

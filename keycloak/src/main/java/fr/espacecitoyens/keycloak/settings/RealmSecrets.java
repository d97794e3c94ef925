package fr.espacecitoyens.keycloak.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The secrets that the realm file takes from the environment. Keycloak's import leaves the
 * placeholder of a missing one as it stands, and would then accept the placeholder, which everybody
 * can read, as the secret.
 */
public final class RealmSecrets {

    private static final List<String> NAMES =
            List.of(
                    "PORTAL_CLIENT_SECRET",
                    "NOTIFICATION_CLIENT_SECRET",
                    "IDENTITY_CLIENT_SECRET",
                    "BACK_OFFICE_CLIENT_SECRET");

    /** Of any kind; what {@code ./start} and a secret store make is longer. */
    private static final int SHORTEST_SECRET = 24;

    /** People type it, once: see the console's temporary administrator. */
    private static final int SHORTEST_PASSWORD = 14;

    private static final String ADMIN_PASSWORD = "KC_BOOTSTRAP_ADMIN_PASSWORD";

    private RealmSecrets() {}

    /**
     * Refuses to go on when one of them is missing or, outside a developer's machine, guessable.
     */
    public static void require(Map<String, String> environment) {
        List<String> missing =
                NAMES.stream()
                        .filter(name -> environment.getOrDefault(name, "").isBlank())
                        .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Set these environment variables, they have no default: "
                            + String.join(", ", missing));
        }
        if (!environment.getOrDefault("ENVIRONMENT", "production").equals("local")) {
            refuseGuessable(environment);
        }
    }

    private static void refuseGuessable(Map<String, String> environment) {
        List<String> guessable =
                Stream.concat(NAMES.stream(), Stream.of(ADMIN_PASSWORD))
                        .filter(environment::containsKey)
                        .filter(name -> isGuessable(name, environment.getOrDefault(name, "")))
                        .toList();
        if (!guessable.isEmpty()) {
            throw new IllegalStateException(
                    "Too short or made of too few characters for production: "
                            + String.join(", ", guessable));
        }
    }

    private static boolean isGuessable(String name, String value) {
        int shortest = name.equals(ADMIN_PASSWORD) ? SHORTEST_PASSWORD : SHORTEST_SECRET;
        return value.length() < shortest || value.chars().distinct().count() < shortest / 3;
    }
}

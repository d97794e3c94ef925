package fr.espacecitoyens.keycloak.settings;

import java.util.List;
import java.util.Map;

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

    private RealmSecrets() {}

    /** Refuses to go on when one of them is missing. */
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
    }
}

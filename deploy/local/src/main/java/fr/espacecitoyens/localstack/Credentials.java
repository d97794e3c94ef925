package fr.espacecitoyens.localstack;

import fr.espacecitoyens.localstack.demo.AccessKey;
import java.util.List;

/**
 * With what one can log in.
 *
 * @param citizen the demo citizen's user name
 * @param staffPassword opens the realm's console to {@link
 *     fr.espacecitoyens.localstack.demo.DemoStaff}
 * @param keycloakAdminPassword opens Keycloak's console, together with {@link #KEYCLOAK_ADMIN}
 * @param unusedKeys access keys that nobody has used yet
 */
public record Credentials(
        String citizen,
        String citizenPassword,
        String staffPassword,
        String keycloakAdminPassword,
        List<AccessKey> unusedKeys) {

    /** The administrator's user name in Keycloak's console. */
    public static final String KEYCLOAK_ADMIN = "admin";
}

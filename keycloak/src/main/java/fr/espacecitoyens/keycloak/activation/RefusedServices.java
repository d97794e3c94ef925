package fr.espacecitoyens.keycloak.activation;

import java.util.List;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The services whose access key was not recognised: told once the account is made, never before.
 */
public final class RefusedServices {

    private static final String NOTE = "refused-services";

    private RefusedServices() {}

    /** Remembers their labels for the page after VALIDER. */
    public static void note(AuthenticationSessionModel visit, List<String> labels) {
        visit.setAuthNote(NOTE, String.join("\n", labels));
    }

    static List<String> of(AuthenticationSessionModel visit) {
        return Optional.ofNullable(visit.getAuthNote(NOTE))
                .filter(labels -> !labels.isEmpty())
                .map(labels -> List.of(labels.split("\n")))
                .orElseGet(List::of);
    }
}

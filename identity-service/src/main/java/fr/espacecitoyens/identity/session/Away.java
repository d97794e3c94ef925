package fr.espacecitoyens.identity.session;

import fr.espacecitoyens.platform.web.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClientException;

/** Keycloak does not answer: nothing is known, which is not the same as nothing is there. */
final class Away {

    private Away() {}

    static <T> T told(Supplier<T> request) {
        try {
            return request.get();
        } catch (RestClientException _) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "keycloak-away",
                    "Vos connexions ne peuvent pas être affichées pour le moment.",
                    List.of());
        }
    }
}

package fr.espacecitoyens.portal.security;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** How Keycloak is called from here: never without end. */
@Component
class KeycloakRequests {

    SimpleClientHttpRequestFactory factory() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(1));
        // Making a token costs Keycloak some 50 ms; a login must survive a garbage collection.
        requests.setReadTimeout(Duration.ofSeconds(5));
        return requests;
    }
}

package fr.espacecitoyens.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** This service's own access token, asked for again shortly before it expires. */
final class ServiceToken {

    private static final Duration MARGIN = Duration.ofSeconds(20);

    private record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private record Held(String token, Instant until) {}

    private final RestClient http;
    private final KeycloakProperties keycloak;
    private final Clock clock;
    private volatile @Nullable Held held;

    ServiceToken(RestClient http, KeycloakProperties keycloak, Clock clock) {
        this.http = http;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    String value() {
        Held current = held;
        if (current == null || !clock.instant().isBefore(current.until())) {
            current = ask();
            held = current;
        }
        return current.token();
    }

    /** It was refused: Keycloak may have new keys. */
    void drop() {
        held = null;
    }

    private Held ask() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        var answer =
                http.post()
                        .uri("/realms/espace-citoyens/protocol/openid-connect/token")
                        .headers(h -> h.setBasicAuth(keycloak.clientId(), keycloak.clientSecret()))
                        .body(form)
                        .retrieve()
                        .body(Answer.class);
        if (answer == null) {
            throw new RestClientException("no token in the answer");
        }
        var until = clock.instant().plusSeconds(answer.expiresIn()).minus(MARGIN);
        return new Held(answer.accessToken(), until);
    }
}

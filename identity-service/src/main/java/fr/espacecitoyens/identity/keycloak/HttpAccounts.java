package fr.espacecitoyens.identity.keycloak;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Asks Keycloak's admin interface; a few calls are no reason for its client library. */
@Component
class HttpAccounts implements Accounts {

    private static final String USER = "/admin/realms/espace-citoyens/users/{id}";
    private static final Set<String> PROFILE = Set.of("username", "email", "firstName", "lastName");
    private static final ParameterizedTypeReference<Map<String, Object>> ANY =
            new ParameterizedTypeReference<>() {};

    /** As Keycloak writes it; moments are milliseconds. */
    private record Session(String id, String ipAddress, long start, long lastAccess) {

        OpenSession open() {
            return new OpenSession(
                    id, ipAddress, Instant.ofEpochMilli(start), Instant.ofEpochMilli(lastAccess));
        }
    }

    /** As Keycloak writes it; the moment is milliseconds. */
    private record Credential(
            String id, String type, @Nullable String userLabel, long createdDate) {

        Stream<LoginMethod> method() {
            var kind = METHODS.get(type);
            return kind == null
                    ? Stream.empty()
                    : Stream.of(
                            new LoginMethod(
                                    id,
                                    kind,
                                    Objects.requireNonNullElse(userLabel, ""),
                                    Instant.ofEpochMilli(createdDate)));
        }
    }

    private static final Map<String, LoginMethod.Kind> METHODS =
            Map.of(
                    "webauthn-passwordless", LoginMethod.Kind.PASSKEY,
                    "otp", LoginMethod.Kind.SECOND_FACTOR);

    private final RestClient http;
    private final ServiceToken token;

    HttpAccounts(KeycloakProperties keycloak, Clock clock) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(keycloak.connectTimeout())
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(keycloak.readTimeout());
        this.http =
                RestClient.builder()
                        .baseUrl(keycloak.url().toString())
                        .requestFactory(requests)
                        .build();
        this.token = new ServiceToken(http, keycloak, clock);
    }

    @Override
    public void delete(String citizenId) {
        unlessGone(() ->
                http.delete()
                        .uri(USER, citizenId)
                        .headers(h -> h.setBearerAuth(token.value()))
                        .retrieve()
                        .toBodilessEntity());
    }

    @Override
    public List<OpenSession> sessions(String citizenId) {
        try {
            var open =
                    http.get()
                            .uri(USER + "/sessions", citizenId)
                            .headers(h -> h.setBearerAuth(token.value()))
                            .retrieve()
                            .requiredBody(Session[].class);
            return Stream.of(open).map(Session::open).toList();
        } catch (HttpClientErrorException.NotFound _) {
            return List.of();
        }
    }

    @Override
    public void endSession(String sessionId) {
        unlessGone(() ->
                http.delete()
                        .uri("/admin/realms/espace-citoyens/sessions/{id}", sessionId)
                        .headers(h -> h.setBearerAuth(token.value()))
                        .retrieve()
                        .toBodilessEntity());
    }

    @Override
    public List<LoginMethod> loginMethods(String citizenId) {
        try {
            var credentials =
                    http.get()
                            .uri(USER + "/credentials", citizenId)
                            .headers(h -> h.setBearerAuth(token.value()))
                            .retrieve()
                            .requiredBody(Credential[].class);
            return Stream.of(credentials)
                    .flatMap(Credential::method)
                    .sorted(Comparator.comparing(LoginMethod::createdAt))
                    .toList();
        } catch (HttpClientErrorException.NotFound _) {
            return List.of();
        }
    }

    @Override
    public void noteCustomerNumbers(String citizenId, List<String> numbers) {
        unlessGone(() -> {
            var account =
                    http.get()
                            .uri(USER, citizenId)
                            .headers(h -> h.setBearerAuth(token.value()))
                            .retrieve()
                            .requiredBody(ANY);
            http.put()
                    .uri(USER, citizenId)
                    .headers(h -> h.setBearerAuth(token.value()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(withNumbers(account, numbers))
                    .retrieve()
                    .toBodilessEntity();
        });
    }

    /**
     * Keycloak takes the profile as a whole: what is left out of it would be lost. The rest of the
     * account is left out, so that what is changed there at this moment stays.
     */
    private static Map<String, Object> withNumbers(
            Map<String, Object> account, List<String> numbers) {
        var attributes = new HashMap<Object, Object>();
        if (account.get("attributes") instanceof Map<?, ?> known) {
            attributes.putAll(known);
        }
        attributes.put("customer_number", numbers);
        var changed = new HashMap<>(account);
        changed.keySet().retainAll(PROFILE);
        changed.put("attributes", attributes);
        return changed;
    }

    private void unlessGone(Runnable request) {
        try {
            request.run();
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                token.drop();
            }
            if (!e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw e;
            }
        }
    }
}

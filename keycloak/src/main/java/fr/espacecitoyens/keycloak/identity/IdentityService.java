package fr.espacecitoyens.keycloak.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The registration's side of identity-service. Every failure is an answer: the page has a sentence
 * for each.
 */
public final class IdentityService {

    private static final Logger LOG = Logger.getLogger(IdentityService.class);

    /** A neighbour in the same network answers within milliseconds or is not there. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /**
     * One document is read or changed; the citizen waits in front of the page, and Keycloak's
     * thread with it.
     */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient http;

    /** Talks to the identity-service at this address. */
    public IdentityService(URI base) {
        this.base = base;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .build();
    }

    /** The identity-service that IDENTITY_URL names. */
    public static IdentityService fromEnvironment() {
        String address = System.getenv().getOrDefault("IDENTITY_URL", "http://localhost:8101");
        return new IdentityService(URI.create(address));
    }

    /** Reads names, e-mail address and offered services of a draft. */
    public DraftAnswer find(String draftId, String token) {
        HttpResponse<String> response = send(request(draftId, token, "").GET().build());
        return switch (statusOf(response)) {
            case 200 -> found(response);
            case 404 -> new DraftAnswer.Unknown();
            case 409 -> new DraftAnswer.Incomplete();
            default -> new DraftAnswer.Away();
        };
    }

    /**
     * Keeps the draft for the account that is being made. May be repeated: the keys are not used up
     * by it.
     */
    public ReservationAnswer reserve(String draftId, List<AccessKey> keys, String token) {
        HttpResponse<String> response =
                send(posted(request(draftId, token, ""), Map.of("accessKeys", keys)));
        return switch (statusOf(response)) {
            case 200 -> reserved(response);
            case 404 -> new ReservationAnswer.Unknown();
            default -> new ReservationAnswer.Away();
        };
    }

    /** Whether a key would be recognised; it stays unused, and the tries are counted. */
    public KeyVerdict check(String draftId, AccessKey key, String token) {
        HttpResponse<String> response = send(posted(request(draftId, token, "/key-check"), key));
        KeyCheck check = statusOf(response) == 200 ? read(response, KeyCheck.class) : null;
        return check == null ? KeyVerdict.AWAY : check.verdict();
    }

    private static HttpRequest posted(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(body)))
                .build();
    }

    private HttpRequest.Builder request(String draftId, String token, String step) {
        // The id comes from the browser's request: it must not reach another path.
        String id = URLEncoder.encode(draftId, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(base.resolve("/drafts/" + id + "/registration" + step))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
    }

    private @Nullable HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warnf("identity-service did not answer: %s", e.getClass().getSimpleName());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static int statusOf(@Nullable HttpResponse<String> response) {
        if (response == null) {
            return 0;
        }
        int status = response.statusCode();
        if (status >= 500 || status == 401 || status == 403) {
            LOG.warnf("identity-service answered %d", status);
        }
        return status;
    }

    private static DraftAnswer found(@Nullable HttpResponse<String> response) {
        RegistrationDraft draft = read(response, RegistrationDraft.class);
        return draft == null ? new DraftAnswer.Away() : new DraftAnswer.Found(draft);
    }

    private static ReservationAnswer reserved(@Nullable HttpResponse<String> response) {
        ReservationAnswer.Reserved reserved = read(response, ReservationAnswer.Reserved.class);
        return reserved == null ? new ReservationAnswer.Away() : reserved;
    }

    private static <T> @Nullable T read(@Nullable HttpResponse<String> response, Class<T> type) {
        try {
            return response == null ? null : JSON.readValue(response.body(), type);
        } catch (JsonProcessingException e) {
            LOG.warnf("identity-service's answer is not a %s", type.getSimpleName());
            return null;
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("keys cannot be written as JSON", e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record KeyCheck(KeyVerdict verdict) {}
}

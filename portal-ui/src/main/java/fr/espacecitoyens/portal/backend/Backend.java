package fr.espacecitoyens.portal.backend;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.decorators.Decorators;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/**
 * One service, behind a breaker. The request factory's timeouts are inside the breaker; nothing is
 * repeated, for the reader can press the button again.
 */
final class Backend {

    private static final Logger log = LoggerFactory.getLogger(Backend.class);

    /** What payment-service says of a provider that does not answer: it answers itself. */
    private static final String PROVIDER_AWAY = "provider-away";

    private final RestClient http;
    private final CircuitBreaker breaker;
    private final AccessTokens tokens;

    Backend(RestClient http, CircuitBreaker breaker, AccessTokens tokens) {
        this.http = http;
        this.breaker = breaker;
        this.tokens = tokens;
    }

    <T> Reply<T> get(Caller caller, Class<T> type, String path, Object... variables) {
        return send(caller, HttpMethod.GET, type, null, path, variables);
    }

    <T> Reply<T> send(
            Caller caller,
            HttpMethod method,
            Class<T> type,
            @Nullable Object body,
            String path,
            Object... variables) {
        try {
            String token = tokens.of(caller);
            return Decorators.ofSupplier(
                            () -> {
                                var request = http.method(method).uri(path, variables);
                                request.headers(h -> h.setBearerAuth(token));
                                if (body != null) {
                                    request.contentType(typeOf(body)).body(body);
                                }
                                return request.exchangeForRequiredValue(
                                        (_, answer) -> read(answer, type));
                            })
                    .withCircuitBreaker(breaker)
                    .get();
        } catch (ClientAuthorizationRequiredException e) {
            throw e;
        } catch (CallNotPermittedException e) {
            return new Reply.Away<>();
        } catch (RestClientException | OAuth2AuthorizationException e) {
            log.atWarn()
                    .addKeyValue("service", breaker.getName())
                    .addKeyValue("path", path)
                    .setCause(e)
                    .log("service is away");
            return new Reply.Away<>();
        }
    }

    private static MediaType typeOf(Object body) {
        return body instanceof byte[]
                ? MediaType.APPLICATION_OCTET_STREAM
                : MediaType.APPLICATION_JSON;
    }

    private static <T> Reply<T> read(ConvertibleClientHttpResponse answer, Class<T> type)
            throws IOException {
        var status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            var value = type == Reply.Nothing.class ? new Reply.Nothing() : answer.bodyTo(type);
            if (value == null) {
                throw new RestClientException("answer without content");
            }
            return new Reply.Done<>(type.cast(value));
        }
        if (isFailure(status)) {
            throw new RestClientException("answered " + status.value());
        }
        var problem = answer.bodyTo(ProblemBody.class);
        Reply.Refused<T> refusal =
                problem == null
                        ? new Reply.Refused<>(status.value(), "", "", List.of())
                        : problem.refusal(status.value());
        if (status.value() == 503 && !refusal.slug().equals(PROVIDER_AWAY)) {
            throw new RestClientException("answered 503");
        }
        return refusal;
    }

    /** A 401 is no answer about the thing asked for: the two sides disagree about the token. */
    private static boolean isFailure(HttpStatusCode status) {
        return (status.is5xxServerError() && status.value() != 503) || status.value() == 401;
    }
}

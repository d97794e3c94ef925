package fr.espacecitoyens.gateway.edge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Lets only paths through that mean the same to every server. A path that a service would read
 * differently than the routes did ({@code /api/identity/staff/..%2fdrafts}) is refused, not
 * repaired.
 */
@Component
@Order(PathGuard.ORDER)
class PathGuard implements WebFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Empty segments, path parameters, backslashes, and the encoded forms of all of these. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile(
                    "//|[;\\\\]|[^\\x21-\\x7e]|%(?:2[ef5]|3b|5c|[01][0-9a-f]|7f)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(?:/|$)");

    /** Answered by the gateway itself: whether it can take requests, and nothing else. */
    private static final Set<String> OWN_HEALTH =
            Set.of("/actuator/health/readiness", "/actuator/health/liveness");

    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE,
                    HttpMethod.OPTIONS);

    private final List<PathPattern> closed;

    PathGuard(EdgeProperties edge) {
        var parser = new PathPatternParser();
        // A service that is lenient about case must not be reached by the other case.
        parser.setCaseSensitive(false);
        this.closed = edge.closedPaths().stream().map(parser::parse).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return refusal(exchange.getRequest())
                .<Mono<Void>>map(status -> Mono.error(new ResponseStatusException(status)))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Optional<HttpStatus> refusal(ServerHttpRequest request) {
        String path = request.getURI().getRawPath();
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(HttpStatus.METHOD_NOT_ALLOWED);
        }
        if (AMBIGUOUS.matcher(path).find() || DOT_SEGMENT.matcher(path).find()) {
            return Optional.of(HttpStatus.BAD_REQUEST);
        }
        return isClosed(path) ? Optional.of(HttpStatus.NOT_FOUND) : Optional.empty();
    }

    private boolean isClosed(String path) {
        var parsed = PathContainer.parsePath(path);
        return !OWN_HEALTH.contains(path) && closed.stream().anyMatch(p -> p.matches(parsed));
    }
}

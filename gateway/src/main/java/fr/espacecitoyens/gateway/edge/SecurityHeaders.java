package fr.espacecitoyens.gateway.edge;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Headers that every answer carries. A service that sends its own keeps it, since it knows its page
 * better; the content security policy is theirs alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {

    private final EdgeProperties edge;

    SecurityHeaders(EdgeProperties edge) {
        this.edge = edge;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        // Only then is known what the service sent.
        exchange.getResponse()
                .beforeCommit(
                        () -> Mono.fromRunnable(() -> add(exchange.getResponse().getHeaders())));
        return chain.filter(exchange);
    }

    private void add(HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        ifAbsent(headers, "Referrer-Policy", "same-origin");
        ifAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
        ifAbsent(
                headers,
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (edge.secure()) {
            // One year; not for subdomains, which are the town's to decide.
            ifAbsent(headers, "Strict-Transport-Security", "max-age=31536000");
        }
        headers.remove("Server");
        headers.remove("X-Powered-By");
    }

    private static void ifAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}

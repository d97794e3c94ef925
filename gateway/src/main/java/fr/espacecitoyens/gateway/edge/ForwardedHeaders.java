package fr.espacecitoyens.gateway.edge;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the services behind the gateway how the world reached it. Whatever the client claimed about
 * that is thrown away first: Keycloak counts failed logins and builds links by these headers.
 */
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    private static final String PREFIX = "x-forwarded-";

    /** Other names under which servers and frameworks look for the same things. */
    private static final Set<String> CLAIMS =
            Set.of(
                    "forwarded",
                    "x-real-ip",
                    "x-client-ip",
                    "x-cluster-client-ip",
                    "true-client-ip",
                    "x-original-url",
                    "x-original-host",
                    "x-rewrite-url",
                    "x-http-method-override");

    private final EdgeProperties edge;
    private final ClientAddress clientAddress;

    ForwardedHeaders(EdgeProperties edge, ClientAddress clientAddress) {
        this.edge = edge;
        this.clientAddress = clientAddress;
    }

    @Override
    public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        received.forEach((name, values) -> {
            if (!isClaim(name)) {
                passed.addAll(name, values);
            }
        });
        clientAddress
                .of(exchange.getRequest())
                .ifPresent(address -> passed.set("X-Forwarded-For", address.getHostAddress()));
        passed.set("X-Forwarded-Proto", edge.publicUrl().getScheme());
        passed.set("X-Forwarded-Host", edge.authority());
        passed.set("X-Forwarded-Port", Integer.toString(edge.port()));
        return passed;
    }

    private static boolean isClaim(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(PREFIX) || CLAIMS.contains(lower);
    }

    /** After the library's own filters, which remove headers of these names. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

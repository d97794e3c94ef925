package fr.espacecitoyens.gateway.limit;

import fr.espacecitoyens.gateway.edge.ClientAddress;
import java.time.Clock;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Slows down whoever tries passwords, access keys or security checks by the hundred. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AddressLimit implements WebFilter {

    private final List<PathPattern> paths;
    private final PostsPerMinute posts;
    private final ClientAddress clientAddress;

    AddressLimit(LimitProperties limit, ClientAddress clientAddress, Clock clock) {
        this.paths = limit.paths().stream().map(PathPatternParser.defaultInstance::parse).toList();
        this.posts = new PostsPerMinute(limit.postsPerMinute(), clock);
        this.clientAddress = clientAddress;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        boolean refused =
                isSensitive(request)
                        && clientAddress.of(request).filter(a -> !posts.allows(a)).isPresent();
        return refused
                ? Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS))
                : chain.filter(exchange);
    }

    private boolean isSensitive(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.POST)
                && paths.stream().anyMatch(p -> p.matches(request.getPath()));
    }
}

package fr.espacecitoyens.gateway.route;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code BodyLimit=1MB} in a route: a larger body is refused, also one that does not announce its
 * size. The body itself streams through untouched.
 */
@Component
class BodyLimitGatewayFilterFactory
        extends AbstractGatewayFilterFactory<BodyLimitGatewayFilterFactory.Config> {

    /**
     * @param limit the largest body that passes
     */
    record Config(DataSize limit) {}

    BodyLimitGatewayFilterFactory() {
        super(Config.class);
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("limit");
    }

    @Override
    public GatewayFilter apply(Config config) {
        long limit = config.limit().toBytes();
        return (exchange, chain) ->
                exchange.getRequest().getHeaders().getContentLength() > limit
                        ? Mono.error(tooLarge())
                        : chain.filter(counted(exchange, limit));
    }

    private static ServerWebExchange counted(ServerWebExchange exchange, long limit) {
        return exchange.mutate().request(new Counted(exchange.getRequest(), limit)).build();
    }

    private static ResponseStatusException tooLarge() {
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long limit;

        Counted(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var seen = new AtomicLong();
            return super.getBody()
                    .doOnNext(buffer -> {
                        if (seen.addAndGet(buffer.readableByteCount()) > limit) {
                            throw tooLarge();
                        }
                    });
        }
    }
}

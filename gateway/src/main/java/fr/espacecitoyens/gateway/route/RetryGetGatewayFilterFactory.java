package fr.espacecitoyens.gateway.route;

import java.io.IOException;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.retry.Retry;

/**
 * {@code RetryGet} in a route: a GET whose connection failed is sent once more. An answer is an
 * answer, a slow service is not helped by a second request, and nothing but GET is ever sent twice.
 * The library's own filter would keep the whole body of every request of the route in memory.
 */
@Component
class RetryGetGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    @Override
    public GatewayFilter apply(Object none) {
        return (exchange, chain) ->
                isBareGet(exchange.getRequest())
                        ? chain.filter(exchange).retryWhen(once(exchange))
                        : chain.filter(exchange);
    }

    private static Retry once(ServerWebExchange exchange) {
        // A moment, in which a service that is being replaced takes its port again.
        return Retry.backoff(1, Duration.ofMillis(100))
                .filter(failure ->
                        failure instanceof IOException && !exchange.getResponse().isCommitted())
                .doBeforeRetry(_ -> ServerWebExchangeUtils.reset(exchange))
                .onRetryExhaustedThrow((_, last) -> last.failure());
    }

    /** A body is read only once. */
    private static boolean isBareGet(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.GET)
                && request.getHeaders().getContentLength() <= 0
                && !request.getHeaders().containsHeader("Transfer-Encoding");
    }
}

package fr.espacecitoyens.gateway.edge;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * One line for each request: no query string, which may hold codes and signatures, and no address,
 * which is personal data.
 */
@Component
class AccessLog implements HttpHandlerDecoratorFactory {

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    @Override
    public HttpHandler apply(HttpHandler next) {
        return (request, response) -> {
            long start = System.nanoTime();
            Mono<Void> handled = next.handle(request, response);
            return handled.doFinally(end -> write(request, outcome(response, end), start));
        };
    }

    private static String outcome(ServerHttpResponse response, SignalType end) {
        return end == SignalType.CANCEL || response.getStatusCode() == null
                ? "aborted"
                : Integer.toString(response.getStatusCode().value());
    }

    private static void write(ServerHttpRequest request, String outcome, long start) {
        log.atInfo()
                .addKeyValue("method", request.getMethod().name())
                .addKeyValue("path", LoggedPath.of(request.getURI().getRawPath()))
                .addKeyValue("status", outcome)
                .addKeyValue("millis", Duration.ofNanos(System.nanoTime() - start).toMillis())
                .log("request");
    }
}

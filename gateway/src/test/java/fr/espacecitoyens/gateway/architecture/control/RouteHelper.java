package fr.espacecitoyens.gateway.architecture.control;

import java.time.Instant;
import org.springframework.cloud.gateway.route.RouteLocator;
import reactor.core.publisher.Mono;

/** A badly named class that waits, reads the clock and defines routes in code. */
public class RouteHelper {

    static String block() {
        return Mono.just("x").blockOptional().orElse("") + Mono.just("y").block();
    }

    static Instant now() {
        return Instant.now();
    }

    static RouteLocator routes(RouteLocator other) {
        return other;
    }
}

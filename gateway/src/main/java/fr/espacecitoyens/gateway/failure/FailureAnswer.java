package fr.espacecitoyens.gateway.failure;

import fr.espacecitoyens.gateway.edge.LoggedPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers what went wrong: a French page, or a problem document (RFC 9457) for programs. */
@Component
@Order(-2) // Before Spring's own, which would show its page.
class FailureAnswer implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FailureAnswer.class);

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final FailurePage page;
    private final JsonMapper json;

    FailureAnswer(FailurePage page, JsonMapper json) {
        this.page = page;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable cause) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            // Half an answer is under way; breaking the connection tells that it is not whole.
            return Mono.error(cause);
        }
        Failure failure = Failure.of(cause);
        note(failure, cause, exchange);
        response.setStatusCode(failure.status);
        // What a service may have set before it broke off does not belong to this answer.
        response.getHeaders().clear();
        response.getHeaders().setCacheControl("no-store");
        if (failure.passes()) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
        }
        return write(
                response,
                isForProgram(exchange) ? problem(failure, response) : html(failure, response));
    }

    private byte[] problem(Failure failure, ServerHttpResponse response) {
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = ProblemDetail.forStatusAndDetail(failure.status, failure.text);
        problem.setType(URI.create("urn:espace-citoyens:problem:" + failure.slug));
        problem.setTitle(failure.title);
        return json.writeValueAsBytes(problem);
    }

    private byte[] html(Failure failure, ServerHttpResponse response) {
        response.getHeaders().setContentType(HTML);
        response.getHeaders().set("Content-Security-Policy", page.contentSecurityPolicy());
        return page.of(failure).getBytes(StandardCharsets.UTF_8);
    }

    private static Mono<Void> write(ServerHttpResponse response, byte[] body) {
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static boolean isForProgram(ServerWebExchange exchange) {
        String path = exchange.getRequest().getURI().getRawPath();
        return path.startsWith("/api/") || path.startsWith("/paybox/");
    }

    private static void note(Failure failure, Throwable cause, ServerWebExchange exchange) {
        String path = LoggedPath.of(exchange.getRequest().getURI().getRawPath());
        if (failure == Failure.DEFECT) {
            log.atError().setCause(cause).addKeyValue("path", path).log("unexpected failure");
        } else if (failure.status.is5xxServerError()) {
            log.atWarn()
                    .addKeyValue("path", path)
                    .addKeyValue("cause", cause.getClass().getName())
                    .log("a service is away or too slow");
        }
    }
}

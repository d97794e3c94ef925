package fr.espacecitoyens.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.espacecitoyens.simulator.fault.Faults;
import fr.espacecitoyens.simulator.fault.Page;
import fr.espacecitoyens.simulator.fault.Primary;
import fr.espacecitoyens.simulator.http.Reply;
import java.io.IOException;
import java.util.Optional;

/** Stands before one host, and lets it fail as the switches say. The switches are always open. */
final class HostGate implements HttpHandler {

    private final boolean isPrimary;
    private final Faults faults;
    private final HttpHandler next;

    HostGate(boolean isPrimary, Faults faults, HttpHandler next) {
        this.isPrimary = isPrimary;
        this.faults = faults;
        this.next = next;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var failure = failure(exchange.getRequestURI().getPath());
        if (failure.isEmpty()) {
            next.handle(exchange);
            return;
        }
        try (exchange) {
            failure.get().send(exchange);
        }
    }

    private Optional<Reply> failure(String path) {
        boolean isPage = path.startsWith("/cgi/");
        boolean isState = path.equals("/load.html");
        var primary = isPrimary ? faults.setting().primary() : Primary.NORMAL;
        if (primary != Primary.NORMAL && (isPage || isState || path.equals("/PPPS.php"))) {
            return Optional.of(
                    isState && primary == Primary.NOT_OK
                            ? Reply.html(200, ServerStatus.page("KO"))
                            : Reply.html(503, ""));
        }
        return isPage ? pageFailure(faults.setting().page()) : Optional.empty();
    }

    private Optional<Reply> pageFailure(Page page) {
        return switch (page) {
            case NORMAL -> Optional.empty();
            case AWAY -> Optional.of(Reply.html(503, ""));
            case HANGING -> {
                faults.hang();
                yield Optional.of(Reply.silence());
            }
        };
    }
}

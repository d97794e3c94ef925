package fr.espacecitoyens.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who answers a request. */
public final class Router implements HttpHandler {

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Action {
        Reply answer(Request request);
    }

    private record Route(String method, Pattern path, Action action) {}

    private static final System.Logger log = System.getLogger(Router.class.getName());
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final List<Route> routes = new ArrayList<>();

    /**
     * Adds a route.
     *
     * @param path may hold variables: {@code /pages/{id}}
     */
    public void add(String method, String path, Action action) {
        String pattern = VARIABLE.matcher(path).replaceAll("(?<$1>[^/]+)");
        routes.add(new Route(method, Pattern.compile(pattern), action));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            String path = exchange.getRequestURI().getPath();
            for (Route route : routes) {
                Matcher match = route.path().matcher(path);
                if (route.method().equals(exchange.getRequestMethod()) && match.matches()) {
                    return route.action().answer(Request.read(exchange, variables(match)));
                }
            }
            return Reply.notFound();
        } catch (Request.TooLong e) {
            return Reply.html(
                    413, "<!DOCTYPE html><html lang=\"fr\"><title>Trop long</title></html>");
        } catch (RuntimeException e) {
            log.log(System.Logger.Level.ERROR, "unexpected failure of a request", e);
            return Reply.html(500, "<!DOCTYPE html><html lang=\"fr\"><title>Erreur</title></html>");
        }
    }

    private static Map<String, String> variables(Matcher match) {
        Map<String, String> found = new HashMap<>();
        match.namedGroups()
                .keySet()
                .forEach(name ->
                        Optional.ofNullable(match.group(name))
                                .ifPresent(value -> found.put(name, value)));
        return found;
    }
}

package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that there is, and who may call it: one that is not on the list is red. */
class RoutesTest extends PaymentServiceTest {

    private static final String ANYBODY = "";
    private static final List<String> ROLES =
            List.of(
                    "citoyen",
                    "portal",
                    "notification",
                    "facturation",
                    "accueil",
                    "administration");

    /**
     * A route.
     *
     * @param role who may call it; {@link #ANYBODY} for whoever comes
     * @param body empty for none; %s is the invoice
     */
    record Route(String role, String method, String path, String body) {

        String name() {
            return method + " " + path;
        }

        /** With everything in braces made real; one attempt is what a citizen may ask for. */
        String pathOf(String attempt) {
            return path.replace("{attemptId}", attempt)
                    .replaceFirst("^(/attempts|/staff/payments)/\\{id}", "$1/" + attempt)
                    .replace("{day}", "2026-11-22")
                    .replaceAll("\\{[^}]+}", "none-of-them");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static final List<Route> ROUTES =
            List.of(
                    new Route(
                            "citoyen",
                            "POST",
                            "/attempts",
                            "{\"invoices\":[{\"id\":\"%s\"}],\"email\":\"a@exemple.fr\"}"),
                    new Route("citoyen", "GET", "/attempts", ""),
                    new Route("citoyen", "GET", "/attempts/{id}", ""),
                    new Route("citoyen", "GET", "/attempts/{id}/receipt", ""),
                    new Route(
                            "citoyen",
                            "POST",
                            "/attempts/{id}/returns",
                            "{\"query\":\"erreur=00001\"}"),
                    new Route("portal", "GET", "/receipts/{number}/{code}", ""),
                    new Route("notification", "GET", "/receipts/{attemptId}", ""),
                    new Route("notification", "GET", "/notices/{attemptId}", ""),
                    new Route("facturation", "GET", "/staff/payments", ""),
                    new Route("facturation", "GET", "/staff/payments/{id}", ""),
                    new Route("facturation", "POST", "/staff/payments/{id}/inquiry", "{}"),
                    new Route("facturation", "POST", "/staff/payments/{id}/dismissal", "{}"),
                    new Route(
                            "facturation", "PUT", "/staff/payments/{id}/refunds/{refundId}", "{}"),
                    new Route(
                            "facturation",
                            "POST",
                            "/staff/payments/{id}/refunds/{refundId}/approval",
                            "{}"),
                    new Route(
                            "facturation",
                            "POST",
                            "/staff/payments/{id}/refunds/{refundId}/withdrawal",
                            "{}"),
                    new Route(
                            "facturation",
                            "POST",
                            "/staff/payments/{id}/refunds/{refundId}/finding",
                            "{\"given\":true}"),
                    new Route("facturation", "GET", "/staff/refunds", ""),
                    new Route("facturation", "GET", "/staff/messages", ""),
                    new Route("facturation", "GET", "/staff/closings", ""),
                    new Route("facturation", "GET", "/staff/closings/{day}", ""),
                    new Route("facturation", "PUT", "/staff/closings/{day}", "x"),
                    new Route("facturation", "GET", "/staff/journal", ""),
                    new Route("facturation", "GET", "/staff/openapi.yaml", ""),
                    new Route(ANYBODY, "GET", "/preuves/journal", ""),
                    new Route(ANYBODY, "GET", "/preuves/recus.pem", ""),
                    new Route(ANYBODY, "GET", "/paybox/notification", ""),
                    new Route(ANYBODY, "POST", "/paybox/notification", "x=1"),
                    new Route(ANYBODY, "GET", "/payfip/notification", ""),
                    new Route(ANYBODY, "POST", "/payfip/notification", "x=1"));

    static final List<Route> CITIZENS =
            ROUTES.stream().filter(route -> route.role().equals("citoyen")).toList();

    static final List<Route> CLOSED =
            ROUTES.stream().filter(route -> !route.role().equals(ANYBODY)).toList();

    static final List<Route> OPEN =
            ROUTES.stream().filter(route -> route.role().equals(ANYBODY)).toList();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void every_route_that_there_is_stands_on_this_list_and_no_other() {
        assertThat(
                        mapping.getHandlerMethods().entrySet().stream()
                                .filter(route ->
                                        route.getValue()
                                                .getBeanType()
                                                .getName()
                                                .startsWith("fr.espacecitoyens."))
                                .flatMap(route ->
                                        route.getKey().getMethodsCondition().getMethods().stream()
                                                .flatMap(method ->
                                                        route.getKey().getPatternValues().stream()
                                                                .map(path -> method + " " + path))))
                .containsExactlyInAnyOrderElementsOf(ROUTES.stream().map(Route::name).toList());
    }

    @ParameterizedTest
    @FieldSource("CLOSED")
    void whoever_has_no_valid_login_is_sent_away(Route route) {
        assertThat(send(asked(route, "any")).statusCode()).isEqualTo(401);
        assertThat(status(route, "any", TestTokens.expired(citizen))).isEqualTo(401);
    }

    @ParameterizedTest
    @FieldSource("CLOSED")
    void whoever_has_another_role_is_refused(Route route) {
        for (String role : ROLES) {
            int status = status(route, "any", TestTokens.withRoles(role));
            if (role.equals(route.role())) {
                assertThat(status).as(role).isNotIn(401, 403);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
        assertThat(status(route, "any", TestTokens.withRoles())).isEqualTo(403);
    }

    @ParameterizedTest
    @FieldSource("OPEN")
    void what_is_open_needs_no_login(Route route) {
        assertThat(send(asked(route, "any")).statusCode()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @FieldSource("CITIZENS")
    void what_is_one_citizens_is_not_there_for_another(Route route) {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, "9" + System.nanoTime() % 100_000_000));
        awaitHeard("succeeded", attempt);
        await().until(() ->
                get("/attempts/" + id(attempt) + "/receipt", citizen).statusCode() == 200);
        String path = route.pathOf(id(attempt));

        var stranger = send(asked(route, id(attempt)).header("Authorization", bearer("stranger")));
        var own = send(asked(route, id(attempt)).header("Authorization", bearer(citizen)));

        assertThat(own.statusCode()).as("%s for its owner", path).isIn(ownStatus(route));
        if (route.name().equals("GET /attempts")) {
            // An answer for many invoices leaves out what is not the citizen's.
            assertThat(json(own)).hasSize(1);
            assertThat(stranger.statusCode()).isEqualTo(200);
            assertThat(json(stranger)).isEmpty();
        } else {
            assertThat(stranger.statusCode()).as(path).isEqualTo(404);
            assertThat(stranger.body()).doesNotContain(invoice, citizen, "cecile", "853");
        }
    }

    /** The invoice is paid: a second payment is a conflict, and all else is there. */
    private static Set<Integer> ownStatus(Route route) {
        return route.name().equals("POST /attempts") ? Set.of(409) : Set.of(200, 204);
    }

    private static String bearer(String who) {
        return "Bearer " + TestTokens.citizen(who);
    }

    private int status(Route route, String attempt, String token) {
        return send(asked(route, attempt).header("Authorization", "Bearer " + token)).statusCode();
    }

    private HttpRequest.Builder asked(Route route, String attempt) {
        String question = route.name().equals("GET /attempts") ? "?invoice=" + invoice : "";
        var request = request(route.pathOf(attempt) + question);
        if (route.path().startsWith("/staff/closings")) {
            request.header("Content-Type", "application/octet-stream");
        } else if (!route.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return request.method(
                route.method(),
                Stream.of(route.body())
                        .filter(body -> !body.isEmpty())
                        .map(body -> BodyPublishers.ofString(body.formatted(invoice)))
                        .findFirst()
                        .orElse(BodyPublishers.noBody()));
    }
}

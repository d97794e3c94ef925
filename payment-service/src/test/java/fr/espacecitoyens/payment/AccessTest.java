package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessTest extends PaymentServiceTest {

    @Test
    void another_citizen_finds_nothing() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        routes(id(attempt))
                .forEach((path, body) ->
                        assertThat(status(path, body, TestTokens.citizen("somebody-else")))
                                .as(path)
                                .isEqualTo(statusForStrangers(path)));
    }

    private static int statusForStrangers(String path) {
        if (path.startsWith("/receipts") || path.startsWith("/notices")) {
            return 403;
        }
        // An answer for many invoices leaves out what is not the citizen's.
        return path.startsWith("/attempts?") ? 200 : 404;
    }

    @Test
    void whoever_is_not_logged_in_is_sent_away() {
        routes("any")
                .forEach((path, body) -> {
                    assertThat(send(request(path, body)).statusCode()).as(path).isEqualTo(401);
                    assertThat(status(path, body, TestTokens.expired(citizen)))
                            .as(path)
                            .isEqualTo(401);
                });
    }

    @Test
    void the_wrong_role_is_refused() {
        routes("any")
                .forEach((path, body) ->
                        assertThat(status(path, body, TestTokens.withRoles("portal", "accueil")))
                                .as(path)
                                .isEqualTo(403));
        assertThat(status("/attempts/any", "", TestTokens.withRoles("notification")))
                .isEqualTo(403);
        assertThat(status("/receipts/any", "", TestTokens.citizen(citizen))).isEqualTo(403);
    }

    @Test
    void only_the_invoicing_office_sees_and_refunds_payments() {
        String refund = "/staff/payments/any/refunds/refund-1";
        for (String path : List.of("/staff/payments", "/staff/refunds", "/staff/messages")) {
            assertThat(send(request(path)).statusCode()).as(path).isEqualTo(401);
            for (String token : strangersToPayments()) {
                assertThat(status(path, "", token)).as(path).isEqualTo(403);
            }
        }
        for (var route :
                Map.of(
                                "/staff/journal",
                                "",
                                "/staff/closings",
                                "",
                                "/staff/closings/2026-11-22",
                                "",
                                "/staff/payments/any",
                                "",
                                "/staff/payments/any/inquiry",
                                "{}",
                                "/staff/payments/any/dismissal",
                                "{}",
                                refund + "/approval",
                                "{}",
                                refund + "/withdrawal",
                                "{}",
                                refund + "/finding",
                                "{\"given\":true}")
                        .entrySet()) {
            String path = route.getKey();
            String body = route.getValue();
            assertThat(send(request(path, body)).statusCode()).as(path).isEqualTo(401);
            for (String token : strangersToPayments()) {
                assertThat(status(path, body, token)).as(path).isEqualTo(403);
            }
        }
        var put = BodyPublishers.ofString("{\"transaction\":\"1\",\"amountCents\":1}");
        assertThat(send(request(refund).PUT(put)).statusCode()).isEqualTo(401);
        for (String token : strangersToPayments()) {
            assertThat(send(authorised(refund, token).PUT(put)).statusCode()).isEqualTo(403);
        }
        String closing = "/staff/closings/2026-11-22";
        assertThat(send(request(closing).PUT(put)).statusCode()).isEqualTo(401);
        for (String token : strangersToPayments()) {
            assertThat(send(authorised(closing, token).PUT(put)).statusCode()).isEqualTo(403);
        }
    }

    private String[] strangersToPayments() {
        return new String[] {
            TestTokens.citizen(citizen),
            TestTokens.withRoles("notification"),
            TestTokens.withRoles("portal"),
            TestTokens.withRoles("accueil", "administration")
        };
    }

    @Test
    void routes_that_do_not_exist_are_closed() {
        for (String path : new String[] {"/", "/actuator/env", "/receipts", "/paybox/other"}) {
            assertThat(status(path, "", TestTokens.citizen(citizen))).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_receipt_is_there_once_money_counts() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        String path = "/receipts/" + id(attempt);
        String token = TestTokens.withRoles("notification");
        assertThat(status(path, "", token)).isEqualTo(404);

        notify(PAYBOX.accepted(reference(attempt), 853, "6001"));

        var receipt = json(send(authorised(path, token)));
        assertThat(receipt.path("email").asString()).isEqualTo("cecile@exemple.fr");
        assertThat(receipt.path("amountCents").asLong()).isEqualTo(853);
        assertThat(receipt.at("/lines/0/invoiceNumber").asString()).isEqualTo("2001000001");
        assertThat(receipt.at("/lines/0/invoiceLabel").asString())
                .isEqualTo("Facturation service séniors");
        assertThat(receipt.path("transaction").asString()).isEqualTo("6001");
        assertThat(receipt.path("paidAt").asString()).isNotEmpty();
    }

    /** Every route that needs a token, with the body that it is sent; empty for GET. */
    private Map<String, String> routes(String attempt) {
        return Map.of(
                "/attempts",
                "{\"invoices\":[{\"id\":\"" + invoice + "\"}],\"email\":\"a@exemple.fr\"}",
                "/attempts/" + attempt,
                "",
                "/attempts/" + attempt + "/returns",
                "{\"query\":\"erreur=00001\"}",
                "/attempts?invoice=" + invoice,
                "",
                "/receipts/" + attempt,
                "",
                "/notices/" + attempt,
                "");
    }

    private int status(String path, String body, String token) {
        return send(request(path, body).header("Authorization", "Bearer " + token)).statusCode();
    }

    private HttpRequest.Builder request(String path, String body) {
        return body.isEmpty()
                ? request(path)
                : request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
    }
}

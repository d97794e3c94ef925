package fr.espacecitoyens.gateway;

import static fr.espacecitoyens.gateway.FakeServices.BILLING;
import static fr.espacecitoyens.gateway.FakeServices.IDENTITY;
import static fr.espacecitoyens.gateway.FakeServices.KEYCLOAK;
import static fr.espacecitoyens.gateway.FakeServices.PAYMENT;
import static fr.espacecitoyens.gateway.FakeServices.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RoutesTest {

    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void keycloak_is_reached_under_auth() throws Exception {
        RawHttp.get(port, "/auth/realms/espace-citoyens/account?a=%2F");

        assertThat(KEYCLOAK.only().target())
                .isEqualTo("/auth/realms/espace-citoyens/account?a=%2F");
        assertThat(FakeServices.nobodyBut(KEYCLOAK)).isTrue();
    }

    @Test
    void staff_reach_their_part_of_identity_and_billing_and_no_more() throws Exception {
        RawHttp.send(port, "POST", "/api/identity/staff/access-keys?x=1", "{}");
        RawHttp.send(port, "POST", "/api/billing/staff/imports", "a;b");

        assertThat(IDENTITY.only().target()).isEqualTo("/staff/access-keys?x=1");
        assertThat(BILLING.only().target()).isEqualTo("/staff/imports");
        assertThat(BILLING.only().body()).isEqualTo("a;b");
    }

    @Test
    void only_get_and_post_of_the_notification_reach_payment() throws Exception {
        RawHttp.get(port, "/paybox/notification?a=1");
        RawHttp.send(port, "POST", "/paybox/notification", "a=1");
        RawHttp.send(port, "DELETE", "/paybox/notification", "");
        RawHttp.get(port, "/paybox/notification/more");
        RawHttp.get(port, "/paybox");

        assertThat(PAYMENT.received()).hasSize(2);
    }

    @Test
    void everybody_reads_the_closed_days_of_the_journal() throws Exception {
        RawHttp.get(port, "/preuves/journal?mois=2026-11");

        assertThat(PAYMENT.only().target()).isEqualTo("/preuves/journal?mois=2026-11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/factures",
                "/assets/css/portal.css",
                "/drafts",
                "/drafts/abc",
                "/me",
                "/me/links",
                "/services",
                "/attempts",
                "/attempts/1",
                "/receipts/1",
                "/invoices",
                "/invoices/1",
                "/staff/imports",
                "/staff/access-keys",
                "/api/identity/drafts",
                "/api/identity/me",
                "/api/identity/staffx",
                "/api/billing/invoices",
                "/api/payment/receipts/1",
                "/api/identity/actuator/health",
                "/authx",
                "/AUTH/realms"
            })
    void everything_else_is_for_the_portal_alone(String path) throws Exception {
        RawHttp.get(port, path);

        assertThat(PORTAL.only().target()).isEqualTo(path);
        assertThat(FakeServices.nobodyBut(PORTAL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/health",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/%61ctuator/health",
                "/ACTUATOR/health",
                "/actuator/health/readiness/db",
                "/actuator/health/liveness/"
            })
    void the_inside_of_the_services_is_no_page(String path) throws Exception {
        var answer = RawHttp.get(port, path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(FakeServices.nobodyWasCalled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//actuator/health",
                "/x//actuator",
                "/;/actuator",
                "/actuator;x/health",
                "/x/../actuator",
                "/./actuator",
                "/x/..",
                "/%2e/actuator",
                "/x/%2E%2e/actuator",
                "/x/.%2e/actuator",
                "/%2factuator",
                "/actuator%2Fhealth",
                "/x%5c..%5cactuator",
                "/x\\..\\actuator",
                "/api/identity/staff/../drafts",
                "/api/identity/staff/..%2fdrafts",
                "/api/identity/staff/%2e%2e/drafts",
                "/api/identity/staff/%252e%252e/drafts",
                "/api/identity/staff/..;/drafts",
                "/api/identity/staff;/access-keys",
                "/api/identity/staff//access-keys",
                "/api/billing/staff/..;x=y/invoices",
                "/paybox/notification/../../receipts/1",
                "/paybox/notification%3b",
                "/paybox/notification%00",
                "/factures/%0d%0aSet-Cookie:x",
                "/factures/%7f"
            })
    void a_path_that_could_mean_two_things_is_refused(String path) throws Exception {
        var answer = RawHttp.get(port, path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(FakeServices.nobodyWasCalled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 405", "CONNECT, 405", "NONSENSE, 405"})
    void unusual_methods_are_refused(String method, int status) throws Exception {
        assertThat(RawHttp.send(port, method, "/factures", "").status()).isEqualTo(status);
        assertThat(FakeServices.nobodyWasCalled()).isTrue();
    }

    @Test
    void a_websocket_is_not_opened() throws Exception {
        RawHttp.get(
                port,
                "/factures",
                "Upgrade: websocket",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13");

        assertThat(PORTAL.only().line()).isEqualTo("GET /factures HTTP/1.1");
        assertThat(PORTAL.only().values("Upgrade")).isEmpty();
    }

    @Test
    void the_gateway_says_itself_whether_it_is_ready() throws Exception {
        assertThat(RawHttp.get(port, "/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(RawHttp.get(port, "/actuator/health/liveness").text())
                .isEqualTo("{\"status\":\"UP\"}");
    }
}

package fr.espacecitoyens.gateway;

import static fr.espacecitoyens.gateway.FakeServices.KEYCLOAK;
import static fr.espacecitoyens.gateway.FakeServices.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class HeadersTest {

    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void services_hear_of_the_public_origin_and_of_the_real_address() throws Exception {
        RawHttp.get(port, "/auth/x");

        var request = KEYCLOAK.only();
        assertThat(request.values("Host")).containsExactly("espace.example.fr");
        assertThat(request.values("X-Forwarded-Host")).containsExactly("espace.example.fr");
        assertThat(request.values("X-Forwarded-Proto")).containsExactly("https");
        assertThat(request.values("X-Forwarded-Port")).containsExactly("443");
        assertThat(request.values("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @Test
    void what_a_browser_claims_about_its_way_does_not_pass() throws Exception {
        RawHttp.get(
                port,
                "/auth/x",
                "Host: evil.example",
                "X-Forwarded-For: 6.6.6.6",
                "x-forwarded-for: 7.7.7.7",
                "X-FORWARDED-HOST: evil.example",
                "X-Forwarded-Proto: http",
                "X-Forwarded-Port: 1",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-Ssl: off",
                "Forwarded: for=6.6.6.6;host=evil.example",
                "X-Real-IP: 6.6.6.6",
                "X-Original-URL: /actuator",
                "X-Rewrite-URL: /actuator",
                "X-HTTP-Method-Override: DELETE");

        var request = KEYCLOAK.only();
        assertThat(String.join("\n", request.headers()))
                .doesNotContain("evil", "6.6.6.6", "7.7.7.7", "actuator", "DELETE");
        assertThat(request.values("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(request.values("X-Forwarded-Proto")).containsExactly("https");
        assertThat(request.values("X-Forwarded-Port")).containsExactly("443");
        assertThat(request.values("Host")).containsExactly("espace.example.fr");
    }

    @Test
    void a_header_cannot_be_hidden_behind_the_connection_header() throws Exception {
        RawHttp.get(port, "/auth/x", "Connection: X-Forwarded-For, X-Forwarded-Proto");

        assertThat(KEYCLOAK.only().values("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(KEYCLOAK.only().values("X-Forwarded-Proto")).containsExactly("https");
    }

    @Test
    void cookies_and_redirects_of_keycloak_pass_unchanged_in_both_directions() throws Exception {
        String session =
                "AUTH_SESSION_ID=a.b;Version=1;Path=/auth/realms/x/;Secure;HttpOnly;SameSite=None";
        String restart = "KC_RESTART=;Version=1;Path=/auth/realms/x/;Max-Age=0";
        String location = "https://espace.example.fr/login/oauth2/code/keycloak?state=a%2Fb&code=x";
        KEYCLOAK.answers(_ ->
                FakeService.response(
                        "302 Found",
                        "Location: " + location,
                        "Set-Cookie: " + session,
                        "Set-Cookie: " + restart,
                        "Content-Security-Policy: frame-src 'self'"));

        var answer =
                RawHttp.get(port, "/auth/realms/x", "Cookie: AUTH_SESSION_ID=a.b; other=\"q\"");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.values("Location")).containsExactly(location);
        assertThat(answer.values("Set-Cookie")).containsExactly(session, restart);
        assertThat(answer.values("Content-Security-Policy")).containsExactly("frame-src 'self'");
        assertThat(KEYCLOAK.only().values("Cookie"))
                .containsExactly("AUTH_SESSION_ID=a.b; other=\"q\"");
    }

    @Test
    void every_answer_carries_the_security_headers() throws Exception {
        var page = RawHttp.get(port, "/");
        var missing = RawHttp.get(port, "/actuator/env");

        for (var answer : List.of(page, missing)) {
            assertThat(answer.values("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.values("Referrer-Policy")).containsExactly("same-origin");
            assertThat(answer.values("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
            assertThat(answer.values("Permissions-Policy")).hasSize(1);
            assertThat(answer.values("Strict-Transport-Security"))
                    .containsExactly("max-age=31536000");
        }
        assertThat(page.values("Content-Security-Policy")).isEmpty();
    }

    @Test
    void a_services_own_stricter_headers_stand_and_its_name_does_not() throws Exception {
        PORTAL.answers(_ ->
                FakeService.response(
                        "200 OK",
                        "Referrer-Policy: no-referrer",
                        "X-Content-Type-Options: nosniff",
                        "Content-Security-Policy: default-src 'self'",
                        "Server: Apache",
                        "X-Powered-By: x"));

        var answer = RawHttp.get(port, "/");

        assertThat(answer.values("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.values("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.values("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(answer.values("Server")).isEmpty();
        assertThat(answer.values("X-Powered-By")).isEmpty();
    }

    @Test
    void a_long_page_is_compressed_for_who_can_read_it_so() throws Exception {
        String page = "a".repeat(5000);
        PORTAL.answers(_ ->
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n"
                        + page);

        var compressed = RawHttp.get(port, "/", "Accept-Encoding: gzip");
        var plain = RawHttp.get(port, "/");

        assertThat(compressed.values("Content-Encoding")).containsExactly("gzip");
        assertThat(compressed.text().length()).isLessThan(500);
        assertThat(plain.text()).isEqualTo(page);
    }
}

package fr.espacecitoyens.gateway;

import static fr.espacecitoyens.gateway.FakeServices.KEYCLOAK;
import static fr.espacecitoyens.gateway.FakeServices.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "TRUSTED_PROXIES=127.0.0.0/8,10.1.0.0/16",
            "PUBLIC_URL=http://espace.example.fr:8080",
            "SENSITIVE_POSTS_PER_MINUTE=3",
            "CLOSED_PATHS=/actuator/**,/auth/admin/**"
        })
class BehindAnIngressTest {

    /** All tries fall into the same minute. */
    @TestConfiguration
    static class StoppedClock {

        @Bean
        @Primary
        Clock stoppedClock() {
            return Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    private static final String LOGIN = "/auth/realms/x/login-actions/authenticate?session=1";

    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.9.9.9                    | 9.9.9.9",
                "6.6.6.6, 9.9.9.9           | 9.9.9.9",
                "6.6.6.6, 9.9.9.9, 10.1.2.3 | 9.9.9.9",
                "2001:db8::1                | 2001:db8:0:0:0:0:0:1",
                "6.6.6.6, nonsense          | 127.0.0.1",
                "10.1.2.3                   | 10.1.2.3"
            })
    void the_client_is_the_last_address_that_no_trusted_proxy_has(String sent, String client)
            throws Exception {
        RawHttp.get(port, "/auth/x", "X-Forwarded-For: " + sent);

        assertThat(KEYCLOAK.only().values("X-Forwarded-For")).containsExactly(client);
    }

    @Test
    void scheme_and_host_are_the_configured_ones_all_the_same() throws Exception {
        RawHttp.get(port, "/auth/x", "X-Forwarded-Proto: https", "X-Forwarded-Host: evil");

        assertThat(KEYCLOAK.only().values("X-Forwarded-Proto")).containsExactly("http");
        assertThat(KEYCLOAK.only().values("X-Forwarded-Host"))
                .containsExactly("espace.example.fr:8080");
        assertThat(KEYCLOAK.only().values("X-Forwarded-Port")).containsExactly("8080");
    }

    @Test
    void strict_transport_security_is_for_https_only() throws Exception {
        assertThat(RawHttp.get(port, "/").values("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void a_town_can_keep_the_administration_console_inside() throws Exception {
        assertThat(RawHttp.get(port, "/auth/admin/master/console").status()).isEqualTo(404);
        assertThat(FakeServices.nobodyWasCalled()).isTrue();
    }

    @Test
    void one_address_tries_to_log_in_only_so_often() throws Exception {
        String client = "X-Forwarded-For: 9.9.9.1";
        for (int i = 0; i < 3; i++) {
            assertThat(RawHttp.send(port, "POST", LOGIN, "password=x", client).status())
                    .isEqualTo(200);
        }

        var refused = RawHttp.send(port, "POST", LOGIN, "password=x", client);
        var other = RawHttp.send(port, "POST", LOGIN, "password=x", "X-Forwarded-For: 9.9.9.2");
        var page = RawHttp.get(port, LOGIN, client);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.values("Retry-After")).containsExactly("60");
        assertThat(refused.text()).contains("Patientez une minute");
        assertThat(other.status()).isEqualTo(200);
        assertThat(page.status()).isEqualTo(200);
        assertThat(KEYCLOAK.received()).hasSize(5);
        assertThat(RawHttp.send(port, "POST", "/factures/1/paiement", "", client).status())
                .isEqualTo(200);
        assertThat(PORTAL.received()).hasSize(1);
    }
}

package fr.espacecitoyens.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "NOTIFICATION_CLIENT_SECRET=none")
class AccessTest {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/messages", "/actuator", "/actuator/env", "/receipts/1"})
    void no_route_is_open_to_anybody(String path) throws Exception {
        assertThat(status(path, "")).isEqualTo(401);
        assertThat(status(path, TestTokens.citizen("c1"))).isEqualTo(403);
        assertThat(status(path, TestTokens.withRoles("administration", "notification")))
                .isEqualTo(403);
    }

    @Test
    void health_is_public() throws Exception {
        assertThat(status("/actuator/health/readiness", "")).isEqualTo(200);
    }

    private int status(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}

package fr.espacecitoyens.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
    void preferences_are_a_citizens_and_links_of_letters_are_the_portals() throws Exception {
        assertThat(status("/preferences", "")).isEqualTo(401);
        assertThat(status("/preferences", TestTokens.withRoles("portal"))).isEqualTo(403);
        assertThat(put("/preferences", "")).isEqualTo(401);
        assertThat(put("/preferences", TestTokens.withRoles("facturation"))).isEqualTo(403);
        assertThat(post("/stops/x/overdue", "")).isEqualTo(401);
        assertThat(post("/stops/x/overdue", TestTokens.citizen("c1"))).isEqualTo(403);
        assertThat(post("/stops/x/overdue", TestTokens.withRoles("portal"))).isEqualTo(404);
        assertThat(post("/stops/x/nothing", TestTokens.withRoles("portal"))).isEqualTo(404);
    }

    @Test
    void health_is_public() throws Exception {
        assertThat(status("/actuator/health/readiness", "")).isEqualTo(200);
    }

    private int status(String path, String token) throws Exception {
        return send(path, token, HttpRequest.newBuilder().GET());
    }

    private int put(String path, String token) throws Exception {
        return send(path, token, HttpRequest.newBuilder().PUT(BodyPublishers.ofString("{}")));
    }

    private int post(String path, String token) throws Exception {
        return send(path, token, HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
    }

    private int send(String path, String token, HttpRequest.Builder request) throws Exception {
        request.uri(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}

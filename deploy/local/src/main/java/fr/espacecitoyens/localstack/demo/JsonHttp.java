package fr.espacecitoyens.localstack.demo;

import fr.espacecitoyens.localstack.StackProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP with JSON answers; an unexpected status is a problem that names the call. */
final class JsonHttp {

    /** A part that has just started answers its first call slowly, on a loaded machine. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();
    private final JsonMapper json = new JsonMapper();

    JsonNode get(URI address, String token) {
        return json(
                expect(send(request(address).header("Authorization", "Bearer " + token).GET())));
    }

    JsonNode post(URI address, String token, String type, byte[] body) {
        return json(
                expect(
                        send(
                                request(address)
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", type)
                                        .POST(BodyPublishers.ofByteArray(body)))));
    }

    JsonNode postJson(URI address, String token, Object body) {
        return post(address, token, "application/json", json.writeValueAsBytes(body));
    }

    void delete(URI address, String token) {
        expect(send(request(address).header("Authorization", "Bearer " + token).DELETE()));
    }

    void putJson(URI address, String token, Object body) {
        expect(
                send(
                        request(address)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))));
    }

    /** An access token from Keycloak's token endpoint. */
    String token(URI endpoint, Map<String, String> form) {
        return postForm(endpoint, form).path("access_token").asString();
    }

    JsonNode postForm(URI address, Map<String, String> form) {
        return json(expect(send(form(address, form))));
    }

    HttpRequest.Builder form(URI address, Map<String, String> form) {
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)));
    }

    HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            return client.send(built, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackProblem(built.method() + " " + built.uri() + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem(built.method() + " " + built.uri() + " was interrupted", e);
        }
    }

    static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p ->
                        p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> expect(HttpResponse<String> response) {
        if (response.statusCode() / 100 == 2) {
            return response;
        }
        throw new StackProblem(
                "%s %s answered %d: %s"
                        .formatted(
                                response.request().method(),
                                response.request().uri().getPath(),
                                response.statusCode(),
                                response.body()));
    }

    private JsonNode json(HttpResponse<String> response) {
        return response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
    }
}

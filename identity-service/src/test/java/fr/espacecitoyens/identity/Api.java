package fr.espacecitoyens.identity;

import fr.espacecitoyens.platform.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's interface as its callers use it, over HTTP. */
public final class Api {

    public static final String PORTAL = TestTokens.withRoles("portal");
    public static final String KEYCLOAK = TestTokens.withRoles("registration");
    public static final String COUNTER = TestTokens.withRoles("accueil");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final int port;

    public Api(int port) {
        this.port = port;
    }

    public record Answer(int status, String body) {

        /** The body, read. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    public Answer call(String method, String path, String token, String json) {
        var answer =
                send(
                        request(path, token)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json)),
                        HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    /** Sends a file as it is. */
    public Answer upload(String draft, byte[] file) {
        var sent =
                send(
                        request("/drafts/" + draft + "/photo", PORTAL)
                                .header("Content-Type", "application/octet-stream")
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(file)),
                        HttpResponse.BodyHandlers.ofString());
        return new Answer(sent.statusCode(), sent.body());
    }

    /** The picture; empty if there is none. */
    public byte[] photo(String path, String token) {
        var answer = send(request(path, token), HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? answer.body() : new byte[0];
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String begunDraft() {
        return call("POST", "/drafts", PORTAL, "").json().path("id").asString();
    }

    public Answer step(String draft, String step, String json) {
        return call("PUT", "/drafts/" + draft + "/" + step, PORTAL, json);
    }

    /** A draft with all steps made. */
    public String filledDraft() {
        String draft = begunDraft();
        step(draft, "terms", "{\"version\":\"2026-11\"}");
        step(
                draft,
                "identity",
                "{\"civility\":\"MADAME\",\"usualName\":\"Alquier\",\"firstNames\":\"Cécile\"}");
        step(draft, "address", "{\"postalCode\":\"81100\",\"town\":\"Castres\"}");
        step(
                draft,
                "contact",
                "{\"email\":\"c.alquier@exemple.fr\",\"mobile\":\"06 12 34 56 78\"}");
        return draft;
    }

    public Answer reserve(String draft, String key) {
        return call(
                "POST",
                "/drafts/" + draft + "/registration",
                KEYCLOAK,
                "{\"accessKeys\":[{\"service\":\"action-sociale\",\"key\":\"%s\"}]}"
                        .formatted(key));
    }

    public Answer checkKey(String draft, String key) {
        return call(
                "POST",
                "/drafts/" + draft + "/registration/key-check",
                KEYCLOAK,
                "{\"service\":\"action-sociale\",\"key\":\"%s\"}".formatted(key));
    }

    public String issuedKey(String customer) {
        return call(
                        "POST",
                        "/staff/access-keys",
                        COUNTER,
                        "{\"service\":\"action-sociale\",\"customerNumber\":\"%s\"}"
                                .formatted(customer))
                .json()
                .path("key")
                .asString();
    }

    public Answer me(String token) {
        return call("GET", "/me", token, "");
    }

    /** The token of a citizen who has registered and logged in. */
    public String registeredCitizen() {
        String id = UUID.randomUUID().toString();
        String draft = filledDraft();
        reserve(draft, "");
        String token = TestTokens.citizenWithDraft(id, draft);
        me(token);
        return token;
    }

    public Answer link(String token, String key) {
        return call(
                "POST",
                "/me/links",
                token,
                "{\"service\":\"action-sociale\",\"key\":\"%s\"}".formatted(key));
    }

    public Answer unlink(String token, String link) {
        return call("DELETE", "/me/links/" + link, token, "");
    }
}

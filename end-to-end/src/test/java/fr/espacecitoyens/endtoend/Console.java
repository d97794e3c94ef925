package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.localstack.Credentials;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keycloak's administration of the realm, over HTTP, with somebody's rights. */
final class Console {

    private static final String REALM = "/auth/admin/realms/espace-citoyens";

    private final String token;

    private Console(String token) {
        this.token = token;
    }

    /** With the rights of the bootstrap administrator. */
    static Console ofTheAdministrator() {
        return new Console(
                token(
                        Credentials.KEYCLOAK_ADMIN,
                        Town.stack().credentials().keycloakAdminPassword()));
    }

    /** With the rights of whoever has this token. */
    static Console with(String token) {
        return new Console(token);
    }

    private static String token(String user, String password) {
        var answer =
                JsonHttp.form(
                        Town.portal() + "/auth/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                user,
                                "password",
                                password));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonHttp.read(answer).path("access_token").asString();
    }

    JsonNode get(String path) {
        var answer = JsonHttp.send("GET", Town.portal() + REALM + path, token, null);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonHttp.read(answer);
    }

    /** The answer's status, whatever it is. */
    int status(String method, String path, @Nullable Object body) {
        return JsonHttp.send(method, Town.portal() + REALM + path, token, body).statusCode();
    }

    int status(String method, String path) {
        return status(method, path, null);
    }

    /** Must be allowed. */
    void does(String method, String path, @Nullable Object body) {
        assertThat(status(method, path, body)).as("%s %s", method, path).isBetween(200, 299);
    }

    String idOf(String userName) {
        return get("/users?exact=true&username=" + userName).get(0).path("id").asString();
    }
}

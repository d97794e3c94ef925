package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** The staff's API as the town's programs call it: through the gateway, with a client's secret. */
public final class BackOfficeApi {

    private BackOfficeApi() {}

    static JsonNode get(String path) {
        var answer = JsonHttp.send("GET", Town.portal() + "/api/billing" + path, token(), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonHttp.read(answer);
    }

    /** What the staff reads that is no JSON. */
    public static String text(String path) {
        var answer = JsonHttp.send("GET", Town.portal() + path, token(), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The secret of Keycloak's client back-office, as the stack wrote it down. */
    static String secret() {
        assertThat(Town.stack()).isNotNull();
        var secrets = new Properties();
        try (var stored = Files.newBufferedReader(Stacks.HOME.resolve("secrets.properties"))) {
            secrets.load(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(secrets.getProperty("BACK_OFFICE_CLIENT_SECRET"));
    }

    /** An access token. */
    public static String token() {
        var answer =
                JsonHttp.form(
                        Town.portal()
                                + "/auth/realms/espace-citoyens/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "back-office",
                                "client_secret", secret()));
        return JsonHttp.read(answer).path("access_token").asString();
    }
}

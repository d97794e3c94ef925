package fr.espacecitoyens.localstack.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One member of the staff for each role, to try Keycloak's console with. */
public final class DemoStaff {

    /** The roles, and with « agent. » before them the user names. */
    public static final List<String> ROLES = List.of("accueil", "facturation", "administration");

    private final JsonHttp http = new JsonHttp();
    private final DemoSettings settings;
    private final String password;
    private final String token;

    DemoStaff(DemoSettings settings, String password, String administratorToken) {
        this.settings = settings;
        this.password = password;
        this.token = administratorToken;
    }

    /** The user name of the one with this role. */
    public static String userName(String role) {
        return "agent." + role;
    }

    void add() {
        ROLES.forEach(this::add);
    }

    private void add(String role) {
        URI found = realm("/users?exact=true&username=" + userName(role));
        if (!http.get(found, token).isEmpty()) {
            return;
        }
        http.postJson(realm("/users"), token, account(role));
        String id = http.get(found, token).get(0).path("id").asString();
        // Whoever is among the citizens can be changed by the front desk.
        for (JsonNode group : http.get(realm("/users/" + id + "/groups"), token)) {
            http.delete(realm("/users/" + id + "/groups/" + group.path("id").asString()), token);
        }
        JsonNode given = http.get(realm("/roles/" + role), token);
        http.postJson(realm("/users/" + id + "/role-mappings/realm"), token, List.of(given));
    }

    private Map<String, Object> account(String role) {
        return Map.of(
                "username",
                userName(role),
                "email",
                userName(role) + "@example.org",
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Agent",
                "lastName",
                role,
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
    }

    private URI realm(String path) {
        return URI.create(settings.keycloak() + "/admin/realms/espace-citoyens" + path);
    }
}

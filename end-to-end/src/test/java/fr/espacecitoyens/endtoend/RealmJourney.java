package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The realm's file is applied at every start of Keycloak: to what is there, and without harm. */
@Isolated("restarts Keycloak")
class RealmJourney {

    private final Person person = Person.somebody();

    @Test
    void what_was_changed_by_hand_is_mended_and_citizens_notice_nothing() {
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount("");
            citizen.activatesTheAccount();
            citizen.logsIn();
            restartsKeycloak();
            JsonNode before = picture();

            changesByHand();
            assertThat(picture()).isNotEqualTo(before);
            restartsKeycloak();

            assertThat(picture()).isEqualTo(before);
            var login = new LoginPage(visitor);
            login.starts("change-user-name");
            assertThat(visitor.text()).contains(person.userName());
            login.opens();
            login.enters(person.userName(), person.password());
            visitor.page().waitForURL("**/accueil");
        }
    }

    private static void restartsKeycloak() {
        Town.stack().kill("keycloak");
        Town.stack().start("keycloak");
    }

    private static void changesByHand() {
        Console console = Console.ofTheAdministrator();
        console.does("PUT", "", Map.of("rememberMe", false, "bruteForceProtected", false));
        String portal = console.get("/clients?clientId=portal-ui").get(0).path("id").asString();
        console.does(
                "PUT",
                "/clients/" + portal,
                Map.of("clientId", "portal-ui", "redirectUris", List.of("https://exemple.org/*")));
        console.does(
                "PUT",
                "/authentication/required-actions/change-user-name",
                Map.of(
                        "alias", "change-user-name",
                        "name", "x",
                        "providerId", "change-user-name",
                        "enabled", false,
                        "priority", 99));
        String step =
                console.get("/authentication/flows/oubli/executions").get(2).path("id").asString();
        console.does("DELETE", "/authentication/executions/" + step, null);
        JsonNode settings = console.get("/roles/uma_authorization");
        console.does("POST", "/roles/facturation/composites", List.of(settings));
    }

    /** What the file says, as it stands in Keycloak. */
    private static JsonNode picture() {
        Console console = Console.ofTheAdministrator();
        var picture = JsonNodeFactory.instance.objectNode();
        JsonNode realm = console.get("");
        for (String setting : List.of("rememberMe", "bruteForceProtected", "passwordPolicy")) {
            picture.set(setting, realm.path(setting));
        }
        picture.set(
                "redirects",
                console.get("/clients?clientId=portal-ui").get(0).path("redirectUris"));
        picture.set("action", console.get("/authentication/required-actions/change-user-name"));
        picture.put("steps", console.get("/authentication/flows/oubli/executions").size());
        picture.put("invoicing", console.get("/roles/facturation/composites").size());
        picture.put("reception", console.get("/roles/accueil/composites").size());
        return picture;
    }
}

package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each member of the staff can do in Keycloak's console, and what not: 403. */
@ResourceLock(value = "billing-service", mode = READ)
class StaffJourney {

    private static final Person CITIZEN = Person.somebody();
    private static final int FORBIDDEN = 403;
    private static final String CONSOLE = "/auth/admin/espace-citoyens/console/";

    @BeforeAll
    static void a_citizen_who_is_known_to_a_service() {
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            var citizen = new Citizen(visitor, CITIZEN);
            citizen.createsAnAccount(Town.issuesKey(CITIZEN.customer()));
            citizen.activatesTheAccount();
        }
    }

    @Test
    void the_front_desk_finds_helps_and_disables_citizens_and_nothing_else() {
        Console desk = console("accueil");
        JsonNode citizen = citizen(desk);
        String path = "/users/" + citizen.path("id").asString();
        assertThat(desk.get("/users?search=" + CITIZEN.email())).hasSize(1);
        assertThat(desk.get("/users?search=Essai")).isNotEmpty();
        String byNumber = "/users?q=customer_number:" + CITIZEN.customer();
        await("customer number in the console")
                .untilAsserted(() -> assertThat(desk.get(byNumber)).hasSize(1));
        desk.does("PUT", path, Map.of("enabled", false));
        desk.does("PUT", path, Map.of("enabled", true));
        desk.does("DELETE", "/attack-detection/brute-force" + path, null);
        assertThat(desk.get("/events?user=" + citizen.path("id").asString())).isNotEmpty();

        String self = "/users/" + Console.ofTheAdministrator().idOf(Town.staff("accueil").user());
        JsonNode stronger = Console.ofTheAdministrator().get("/roles/administration");
        for (String account : List.of(self, path)) {
            assertThat(desk.status("POST", account + "/role-mappings/realm", List.of(stronger)))
                    .isEqualTo(FORBIDDEN);
        }
        assertThat(desk.status("PUT", self, Map.of("email", "autre@exemple.fr")))
                .isEqualTo(FORBIDDEN);
        String chief =
                "/users/" + Console.ofTheAdministrator().idOf(Town.staff("administration").user());
        assertThat(desk.status("GET", chief)).isEqualTo(FORBIDDEN);
        assertThat(desk.status("PUT", chief, Map.of("enabled", false))).isEqualTo(FORBIDDEN);
        assertThat(desk.status("PUT", "", Map.of("rememberMe", false))).isEqualTo(FORBIDDEN);
        assertThat(desk.status("GET", "/clients")).isEqualTo(FORBIDDEN);
    }

    /** An address belongs to the account only when it is proved: until then it waits beside it. */
    @Test
    void the_front_desk_finds_who_waits_for_the_activation_and_sends_the_letter_again() {
        Person waiting = Person.somebody();
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            new Citizen(visitor, waiting).createsAnAccount("");
        }
        Console desk = console("accueil");
        JsonNode found = desk.get("/users?q=kc.email.pending:" + waiting.email());
        assertThat(found).hasSize(1);
        String path = "/users/" + found.get(0).path("id").asString();

        var corrected = (ObjectNode) desk.get(path);
        corrected.put("email", waiting.email());
        desk.does("PUT", path, corrected);
        desk.does("PUT", path + "/execute-actions-email", List.of("VERIFY_EMAIL"));

        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            JsonNode letter = new Mailbox(waiting.email()).awaits("Une étape à terminer");
            visitor.opens(Mailbox.link(letter, "action-token"));
            assertThat(visitor.text()).contains("confirmer votre adresse de courriel");
            visitor.looksAt("70-lettre-de-l-accueil");
            visitor.clicks("CONTINUER");
            visitor.looksAt("71-adresse-confirmee");
            visitor.clicks("SE CONNECTER");
            new Citizen(visitor, waiting).logsIn();
        }
    }

    @Test
    void the_console_shows_the_front_desk_what_the_guide_shows() {
        String id = citizen(Console.ofTheAdministrator()).path("id").asString();
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            visitor.opens(CONSOLE);
            logsIn(visitor, Town.staff("accueil").user(), Town.staff("accueil").password());
            visitor.opens(CONSOLE + "#/espace-citoyens/users");
            pictures(visitor, "Essai", "console-utilisateurs");
            visitor.opens(CONSOLE + "#/espace-citoyens/users/" + id + "/settings");
            pictures(visitor, "Courriel vérifié", "console-fiche");
            visitor.opens(CONSOLE + "#/espace-citoyens/events");
            pictures(visitor, "LOGIN", "console-evenements");
        }
    }

    private static void pictures(Visitor visitor, String words, String name) {
        visitor.page().getByText(words).first().waitFor();
        visitor.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Test
    void invoicing_touches_no_account() {
        Console invoicing = console("facturation");
        String path = "/users/" + citizen(Console.ofTheAdministrator()).path("id").asString();
        assertThat(invoicing.status("GET", "/users")).isEqualTo(FORBIDDEN);
        assertThat(invoicing.status("GET", path)).isEqualTo(FORBIDDEN);
        assertThat(invoicing.status("PUT", path, Map.of("enabled", false))).isEqualTo(FORBIDDEN);
        assertThat(invoicing.status("GET", "/events")).isEqualTo(FORBIDDEN);
        assertThat(invoicing.status("PUT", "", Map.of("rememberMe", false))).isEqualTo(FORBIDDEN);
    }

    @Test
    void administration_gives_roles_to_the_staff_and_changes_no_setting() {
        Console chief = console("administration");
        String other = "/users/" + chief.idOf(Town.staff("facturation").user());
        JsonNode role = chief.get("/roles/accueil");
        chief.does("POST", other + "/role-mappings/realm", List.of(role));
        chief.does("DELETE", other + "/role-mappings/realm", List.of(role));

        assertThat(chief.status("PUT", "", Map.of("rememberMe", false))).isEqualTo(FORBIDDEN);
        assertThat(chief.status("POST", "/clients", Map.of("clientId", "x"))).isEqualTo(FORBIDDEN);
        assertThat(chief.status("POST", "/roles", Map.of("name", "x"))).isEqualTo(FORBIDDEN);
    }

    @Test
    void a_citizen_has_no_right_in_the_console() {
        Person somebody = Person.somebody();
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            var citizen = new Citizen(visitor, somebody);
            citizen.createsAnAccount("");
            citizen.activatesTheAccount();
        }
        Console nobody = console(somebody.userName(), somebody.password());
        assertThat(nobody.status("GET", "/users")).isEqualTo(FORBIDDEN);
        assertThat(nobody.status("GET", "/events")).isEqualTo(FORBIDDEN);
    }

    @Test
    void what_is_kept_of_events_names_nobody() {
        JsonNode events = Console.ofTheAdministrator().get("/events?max=200");
        assertThat(events).isNotEmpty();
        assertThat(events.toString()).doesNotContain("@").doesNotContain(CITIZEN.userName());
    }

    private static JsonNode citizen(Console console) {
        return console.get("/users?exact=true&username=" + CITIZEN.userName()).get(0);
    }

    static Console console(String role) {
        var member = Town.staff(role);
        return console(member.user(), member.password());
    }

    /** In a browser, as the staff does: no program can log in to this realm with a password. */
    private static Console console(String user, String password) {
        var token = new AtomicReference<@Nullable String>();
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            visitor.page()
                    .onRequest(request -> {
                        String header = request.headers().get("authorization");
                        if (header != null) {
                            token.set(header.substring("Bearer ".length()));
                        }
                    });
            visitor.opens(CONSOLE);
            logsIn(visitor, user, password);
            visitor.page().waitForCondition(() -> token.get() != null);
        }
        return Console.with(Objects.requireNonNull(token.get()));
    }

    private static void logsIn(Visitor visitor, String user, String password) {
        visitor.types("Identifiant", user);
        visitor.page().locator("input[name=password]").fill(password);
        visitor.clicks("Connexion");
    }
}

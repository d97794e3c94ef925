package fr.espacecitoyens.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.espacecitoyens.keycloak.captcha.IconCaptchaFactory;
import fr.espacecitoyens.keycloak.password.CommonPasswordPolicyFactory;
import fr.espacecitoyens.keycloak.registration.ChosenPassword;
import fr.espacecitoyens.keycloak.registration.DraftRegistration;
import fr.espacecitoyens.keycloak.registration.DraftReservationFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.provider.ProviderFactory;

class RealmFileTest {

    private final JsonNode realm = read();

    @Test
    void the_checks_of_the_registration_page_are_ours_and_in_order() {
        List<FormActionFactory> checks =
                List.of(
                        new IconCaptchaFactory(),
                        new DraftRegistration(),
                        new ChosenPassword(),
                        new DraftReservationFactory());

        assertThat(executions("inscription: page"))
                .containsExactlyElementsOf(checks.stream().map(ProviderFactory::getId).toList());
        assertThat(realm.path("registrationFlow").asText()).isEqualTo("inscription");
    }

    @Test
    void every_secret_comes_from_the_environment_and_has_no_default() {
        assertThat(realm.path("clients")).isNotEmpty();
        for (JsonNode client : realm.path("clients")) {
            if (!client.path("serviceAccountsEnabled").asBoolean()
                    && !client.path("standardFlowEnabled").asBoolean()) {
                // Nobody logs in with it.
                continue;
            }
            assertThat(client.path("secret").asText()).matches("\\$\\{[A-Z_]+_CLIENT_SECRET}");
        }
    }

    @Test
    void the_realm_does_not_verify_addresses_itself_because_that_takes_the_password_off_the_page() {
        assertThat(realm.path("verifyEmail").asBoolean(true)).isFalse();
    }

    @Test
    void the_activation_link_lasts_48_hours() {
        assertThat(realm.at("/attributes/actionTokenGeneratedByUserLifespan.activation").asInt())
                .isEqualTo(48 * 60 * 60);
    }

    @Test
    void common_passwords_are_refused_by_the_list_that_is_in_the_jar() {
        assertThat(realm.path("passwordPolicy").asText())
                .contains(new CommonPasswordPolicyFactory().getId() + "(");
    }

    @Test
    void only_administrators_see_and_change_the_draft_id_and_unknown_attributes_are_refused()
            throws IOException {
        JsonNode profile =
                new ObjectMapper()
                        .readTree(
                                realm.at(
                                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                                        .asText());

        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        for (JsonNode attribute : profile.path("attributes")) {
            if (attribute.path("name").asText().equals("draft_id")) {
                assertThat(attribute.path("permissions").toString())
                        .isEqualTo("{\"view\":[\"admin\"],\"edit\":[\"admin\"]}");
                return;
            }
        }
        throw new AssertionError("no attribute draft_id");
    }

    @Test
    void names_are_changed_by_administrators_only() throws IOException {
        String profile =
                realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText();
        var open = new ArrayList<String>();
        for (JsonNode attribute : new ObjectMapper().readTree(profile).path("attributes")) {
            if (attribute.path("permissions").path("edit").toString().contains("user")) {
                open.add(attribute.path("name").asText());
            }
        }

        // These two through their own actions only: see the next lines.
        assertThat(open).containsExactlyInAnyOrder("username", "email");
        assertThat(realm.path("editUsernameAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("requiredActions").toString()).contains("\"UPDATE_EMAIL\"");
        assertThat(realm.path("requiredActions").toString()).doesNotContain("UPDATE_PROFILE");
    }

    @Test
    void nobody_logs_in_by_a_program_that_knows_a_password() {
        for (JsonNode client : realm.path("clients")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                    .as(client.path("clientId").asText())
                    .isFalse();
        }
    }

    @Test
    void events_are_kept_for_90_days_without_what_was_sent() {
        assertThat(realm.path("eventsExpiration").asInt()).isEqualTo(90 * 24 * 60 * 60);
        assertThat(realm.at("/attributes/adminEventsExpiration").asInt())
                .isEqualTo(90 * 24 * 60 * 60);
        assertThat(realm.path("adminEventsDetailsEnabled").asBoolean(true)).isFalse();
    }

    @Test
    void the_file_brings_no_person_and_no_password() {
        for (JsonNode user : realm.path("users")) {
            assertThat(user.has("serviceAccountClientId")).isTrue();
            assertThat(user.has("credentials")).isFalse();
        }
    }

    @Test
    void pages_run_no_script_but_our_own() {
        String policy = realm.at("/browserSecurityHeaders/contentSecurityPolicy").asText();

        assertThat(policy)
                .contains(
                        "script-src 'self';",
                        "img-src 'self' data:;",
                        "media-src 'self';",
                        "default-src 'none';")
                .doesNotContain("unsafe");
    }

    @Test
    void templates_hold_no_script_and_no_style_of_their_own() throws IOException {
        Pattern inline = Pattern.compile("<script(?![^>]*src=)|<style| style=\"|\\son[a-z]+=\"");
        for (String page :
                List.of(
                        "activation",
                        "activation-code",
                        "activation-link",
                        "change-user-name",
                        "delete-credential",
                        "email-change-confirm",
                        "email-change-sent",
                        "error",
                        "forgotten-sent",
                        "info",
                        "login",
                        "login-config-totp",
                        "login-otp",
                        "login-page-expired",
                        "login-reset-password",
                        "login-update-password",
                        "login-verify-email",
                        "logout-confirm",
                        "parts",
                        "register",
                        "registration-notice",
                        "security-check",
                        "template",
                        "update-email",
                        "webauthn-error",
                        "webauthn-register")) {
            String file = "/theme/espace-citoyens/login/" + page + ".ftl";
            try (var stream = RealmFileTest.class.getResourceAsStream(file)) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(inline.matcher(text).find()).as(page).isFalse();
            }
        }
    }

    private List<String> executions(String flow) {
        return StreamSupport.stream(realm.path("authenticationFlows").spliterator(), false)
                .filter(node -> node.path("alias").asText().equals(flow))
                .flatMap(node ->
                        StreamSupport.stream(
                                node.path("authenticationExecutions").spliterator(), false))
                .map(node -> node.path("authenticator").asText())
                .toList();
    }

    private static JsonNode read() {
        try (var stream =
                RealmFileTest.class.getResourceAsStream("/realm/espace-citoyens-realm.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

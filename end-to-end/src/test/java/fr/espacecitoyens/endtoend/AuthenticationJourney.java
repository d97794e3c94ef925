package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page AUTHENTIFICATION: user name, password and keys, mistyped and forged. */
class AuthenticationJourney {

    private static final String WRONG_KEY = "ZZZZ-ZZZZ-ZZZZ-ZZZZ";

    private final Person person = Person.somebody();
    private final Mailbox mailbox = new Mailbox(person.email());

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_taken_name_comes_with_free_ones_and_a_wrong_key_with_an_account(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = reachesThePage(visitor);
            fills(visitor, "cecile.alquier", person.password());
            citizen.answersTheSecurityCheck();
            visitor.clicks("VALIDER");
            assertThat(visitor.text()).contains("Ce nom d'utilisateur est déjà pris");
            visitor.looksAt("60-noms-libres");

            Locator offered = visitor.page().locator("[name=username-offered]");
            assertThat(offered.count()).isEqualTo(3);
            String chosen = offered.first().getAttribute("value");
            offered.first().check();
            fillsPasswords(visitor, "azerty123");
            citizen.answersTheSecurityCheck();
            visitor.clicks("VALIDER");
            assertThat(visitor.text()).contains("Ce mot de passe est trop courant");
            visitor.looksAt("61-mot-de-passe-courant");
            assertThat(visitor.page().locator("#username").inputValue()).isEqualTo(chosen);

            fillsPasswords(visitor, person.password());
            visitor.page().locator("#access-key-action-sociale").fill(WRONG_KEY);
            citizen.answersTheSecurityCheck();
            visitor.clicks("VALIDER");
            assertThat(visitor.text())
                    .contains("« Action sociale » n'a pas été reconnue", "MON ESPACE");
            visitor.looksAt("62-cle-non-reconnue");
            assertThat(mailbox.awaits("Activez votre espace").path("text").asString(""))
                    .contains(chosen);
        }
    }

    @Test
    void with_javascript_name_and_key_are_checked_when_the_field_is_left() {
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            reachesThePage(visitor);
            visitor.types("Nom d'utilisateur", "cecile.alquier");
            visitor.page().locator("#access-key-action-sociale").fill(WRONG_KEY);
            Locator status = visitor.page().locator("#username-status");
            status.getByRole(AriaRole.BUTTON).first().waitFor();
            assertThat(status.innerText()).contains("déjà pris");
            visitor.page().locator("#password").focus();
            visitor.page().getByText("Cette clé n'est pas reconnue").waitFor();
            visitor.looksAt("63-verifications-en-direct");

            Locator proposal = status.getByRole(AriaRole.BUTTON).first();
            String name = proposal.innerText();
            proposal.click();
            assertThat(visitor.page().locator("#username").inputValue()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void going_back_and_forth_keeps_name_and_key_but_no_password(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            reachesThePage(visitor);
            fills(visitor, person.userName(), person.password());
            visitor.page().locator("#access-key-action-sociale").fill(WRONG_KEY);
            visitor.clicks("PRÉCÉDENT");
            visitor.page().waitForURL("**/inscription/moyens-de-contact");
            visitor.clicks("SUIVANT");

            assertThat(visitor.page().locator("#username").inputValue())
                    .isEqualTo(person.userName());
            assertThat(visitor.page().locator("#access-key-action-sociale").inputValue())
                    .isEqualTo(WRONG_KEY);
            assertThat(visitor.page().locator("#password").inputValue()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_double_click_on_valider_makes_one_account(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = reachesThePage(visitor);
            fills(visitor, person.userName(), person.password());
            citizen.answersTheSecurityCheck();
            visitor.doubleClicks("VALIDER");

            if (visitor.hasJavaScript()) {
                visitor.page().getByText("RENVOYER LE COURRIEL").waitFor();
            }
            mailbox.awaits("Activez votre espace");
            assertThat(mailbox.messages("Activez votre espace")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void markup_and_addresses_are_no_user_names_and_forged_fields_count_for_nothing(
            Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = reachesThePage(visitor);
            for (String name : new String[] {"<b>x</b>y", "cecile.alquier@example.org"}) {
                fills(visitor, name, person.password());
                citizen.answersTheSecurityCheck();
                visitor.clicks("VALIDER");
                assertThat(visitor.text())
                        .contains("contient un caractère qui n'est pas accepté")
                        .doesNotContain("déjà pris");
            }
            var page = visitor.page();
            String answer = page.locator("[data-answer=true]").getAttribute("value");
            var forged =
                    FormData.create()
                            .set("username", person.userName())
                            .set("password", person.password())
                            .set("password-confirm", person.password())
                            .set("captcha", answer)
                            .set("captcha-id", page.locator("[name=captcha-id]").inputValue())
                            .set("email", "forge@exemple.fr")
                            .set("firstName", "Forge")
                            .set("draft_id", "forge")
                            .set("user.attributes.draft_id", "forge")
                            .set("emailVerified", "true");
            String action = page.locator("#kc-register-form").getAttribute("action");
            page.request().post(action, RequestOptions.create().setForm(forged));
            mailbox.awaits("Activez votre espace");
            assertThat(new Mailbox("forge@exemple.fr").messages("")).isEmpty();
        }
    }

    /** Only the portal names a draft, out of the browser's sight. */
    @Test
    void a_draft_that_is_named_in_an_address_shows_nothing() {
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            visitor.opens(
                    LoginPage.AUTHORIZATION
                            + "?client_id=portal-ui&response_type=code&scope=openid&prompt=create"
                            + "&draft=01a206b7-6ae8-758d-bcc5-04b74f717d5a&redirect_uri="
                            + LoginPage.returnAddress());
            assertThat(visitor.page().locator("#kc-register-form").count()).isZero();
            visitor.looksAt("64-brouillon-d-un-autre");
        }
    }

    private Citizen reachesThePage(Visitor visitor) {
        var citizen = new Citizen(visitor, person);
        citizen.reachesTheAuthentication();
        return citizen;
    }

    private static void fills(Visitor visitor, String name, String password) {
        visitor.types("Nom d'utilisateur", name);
        fillsPasswords(visitor, password);
    }

    private static void fillsPasswords(Visitor visitor, String password) {
        visitor.page().locator("input[name=password]").fill(password);
        visitor.page().locator("input[name=password-confirm]").fill(password);
    }
}

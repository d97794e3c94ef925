package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What citizens change by themselves at Keycloak; each change is told by e-mail. */
@ResourceLock(value = "billing-service", mode = READ)
class SelfServiceJourney {

    private final Person person = Person.somebody();

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_new_password_is_chosen_after_the_old_one_was_given_again(Browsing browsing) {
        try (var visitor = registered(browsing)) {
            var login = new LoginPage(visitor);
            login.startsAfterALongTime("UPDATE_PASSWORD");
            assertThat(visitor.text()).contains(person.userName()).doesNotContain("JE CRÉE");
            visitor.looksAt("46-mot-de-passe-redemande");
            login.entersAgain(person.password());
            fillsPasswords(visitor, "court1");
            assertThat(visitor.text()).contains("8 caractère");
            visitor.looksAt("47-mot-de-passe-refuse");
            visitor.clicks("ANNULER");
            assertThat(login.outcome()).isEqualTo("cancelled");

            login.starts("UPDATE_PASSWORD");
            fillsPasswords(visitor, "Encore-un-autre-3");
            assertThat(login.outcome()).isEqualTo("success");
            new Mailbox(person.email()).awaits("Votre mot de passe a été changé");
            assertThat(new Mailbox(person.email()).messages("Votre mot de passe a été changé"))
                    .hasSize(1);
            login.opens();
            login.enters(person.userName(), "Encore-un-autre-3");
            visitor.page().waitForURL("**/accueil");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_new_user_name_keeps_the_rules_of_the_registration(Browsing browsing) {
        try (var visitor = registered(browsing)) {
            var login = new LoginPage(visitor);
            String wanted = "nouveau." + person.userName();
            login.starts("change-user-name");
            visitor.looksAt("48-nom-utilisateur");
            for (String refused : new String[] {"", "ab", "a@b.fr", "<b>gras</b>"}) {
                visitor.types("Nouveau nom d'utilisateur", refused);
                visitor.clicks("ENREGISTRER");
                assertThat(visitor.page().locator("[aria-invalid=true]").count()).isOne();
            }
            visitor.types("Nouveau nom d'utilisateur", "cecile.alquier");
            visitor.clicks("ENREGISTRER");
            assertThat(visitor.text()).contains("Ce nom d'utilisateur est déjà pris");
            visitor.looksAt("49-nom-utilisateur-pris");

            visitor.types("Nouveau nom d'utilisateur", wanted);
            visitor.clicks("ENREGISTRER");
            assertThat(login.outcome()).isEqualTo("success");
            new Mailbox(person.email()).awaits("Votre nom d'utilisateur a été changé");
            login.opens();
            login.enters(wanted, person.password());
            visitor.page().waitForURL("**/accueil");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_new_address_counts_when_its_owner_has_pressed_the_button(Browsing browsing) {
        String wanted = "nouvelle." + person.email();
        try (var visitor = registered(browsing)) {
            var login = new LoginPage(visitor);
            login.starts("UPDATE_EMAIL");
            visitor.looksAt("50-courriel");
            visitor.types("Nouvelle adresse de courriel", "pas une adresse");
            visitor.clicks("ENREGISTRER");
            visitor.looksAt("51-courriel-refuse");
            visitor.types("Nouvelle adresse de courriel", wanted);
            visitor.clicks("ENREGISTRER");
            visitor.looksAt("52-courriel-a-confirmer");
            visitor.clicks("RETOUR À MON ESPACE");
            assertThat(login.outcome()).isEqualTo("success");

            String link =
                    Mailbox.link(
                            new Mailbox(wanted).awaits("Confirmez votre nouvelle adresse"),
                            "/changement-de-courriel");
            assertThat(link).doesNotContain("exemple");
            IntStream.range(0, 5).forEach(i -> assertThat(JsonHttp.fetch(link)).isEqualTo(200));
            assertThat(emailOf(person.userName())).isEqualTo(person.email());
            visitor.opens(link);
            visitor.looksAt("53-courriel-confirmation");
            visitor.clicks("CONFIRMER CETTE ADRESSE");
            visitor.looksAt("54-courriel-change");
            assertThat(emailOf(person.userName())).isEqualTo(wanted);
            new Mailbox(person.email()).awaits("Votre adresse de courriel a été changée");
            assertThat(new Mailbox(wanted).messages("a été changée")).isEmpty();

            visitor.opens(link);
            assertThat(visitor.text()).contains("Ce lien ne sert plus");
            visitor.looksAt("55-courriel-lien-perime");
        }
    }

    @Test
    void an_address_of_somebody_else_is_asked_for_like_a_free_one_and_its_owner_is_told() {
        Person owner = Person.somebody();
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            register(visitor, owner);
        }
        try (var visitor = registered(Browsing.WITHOUT_JAVASCRIPT)) {
            var login = new LoginPage(visitor);
            login.starts("UPDATE_EMAIL");
            visitor.types("Nouvelle adresse de courriel", owner.email());
            visitor.clicks("ENREGISTRER");
            assertThat(visitor.text())
                    .contains("Un courriel vient d'être envoyé à l'adresse " + owner.email())
                    .doesNotContain("déjà");
            var told =
                    new Mailbox(owner.email()).awaits("Votre adresse de courriel a été demandée");
            assertThat(told.path("text").asString("")).doesNotContain("/changement-de-courriel");
            assertThat(emailOf(owner.userName())).isEqualTo(owner.email());
            assertThat(emailOf(person.userName())).isEqualTo(person.email());
        }
    }

    private Visitor registered(Browsing browsing) {
        var visitor = new Visitor(browsing);
        register(visitor, person);
        return visitor;
    }

    private static void register(Visitor visitor, Person person) {
        var citizen = new Citizen(visitor, person);
        citizen.createsAnAccount("");
        citizen.activatesTheAccount();
        citizen.logsIn();
    }

    private static void fillsPasswords(Visitor visitor, String password) {
        visitor.page().locator("input[name=password-new]").fill(password);
        visitor.page().locator("input[name=password-confirm]").fill(password);
        visitor.clicks("ENREGISTRER");
    }

    private static String emailOf(String userName) {
        Console console = Console.ofTheAdministrator();
        return console.get("/users/" + console.idOf(userName)).path("email").asString();
    }
}

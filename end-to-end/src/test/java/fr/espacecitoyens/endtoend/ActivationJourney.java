package fr.espacecitoyens.endtoend;

import static fr.espacecitoyens.endtoend.Activation.code;
import static fr.espacecitoyens.endtoend.Activation.link;
import static fr.espacecitoyens.endtoend.Activation.other;
import static fr.espacecitoyens.endtoend.Activation.typesCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** From VALIDER to the first login, by every way that the page and the e-mail offer. */
@ResourceLock(value = "billing-service", mode = READ)
class ActivationJourney {

    private final Person person = Person.somebody();
    private final Mailbox mailbox = new Mailbox(person.email());

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_scanner_opens_the_link_five_times_and_the_button_still_activates_once(
            Browsing browsing) {
        String link;
        try (var visitor = new Visitor(browsing)) {
            new Citizen(visitor, person).createsAnAccount("");
            link = link(mailbox.awaits("Activez votre espace"));
        }
        try (var scanner = new Visitor(browsing)) {
            for (int i = 0; i < 5; i++) {
                assertThat(scanner.page().request().get(link).status()).isEqualTo(200);
                assertThat(scanner.page().request().head(link).status()).isEqualTo(200);
            }
        }
        try (var phone = new Visitor(browsing)) {
            var citizen = new Citizen(phone, person);
            phone.opens(link);
            phone.looksAt("40-lien-d-activation");
            phone.clicks("ACTIVER MON ESPACE");
            assertThat(phone.text()).contains("VOTRE ESPACE EST ACTIVÉ");
            phone.looksAt("41-espace-active");

            phone.opens(link);
            assertThat(phone.text()).contains("Votre espace est déjà activé");
            phone.looksAt("42-lien-deja-suivi");
            phone.clicks("SE CONNECTER");
            citizen.logsIn();
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void the_code_activates_where_it_was_asked_for_and_a_wrong_one_is_told_so(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            new Citizen(visitor, person).createsAnAccount("");
            String code = code(mailbox.awaits("Activez votre espace"));

            typesCode(visitor, other(code));
            assertThat(visitor.text()).contains("Ce n'est pas le bon code");
            visitor.looksAt("43-mauvais-code");

            typesCode(visitor, code.substring(0, 3) + " " + code.substring(3));
            visitor.page().waitForURL("**/accueil");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void five_wrong_codes_end_a_code_but_not_the_link(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            new Citizen(visitor, person).createsAnAccount("");
            JsonNode mail = mailbox.awaits("Activez votre espace");
            String code = code(mail);
            for (int i = 0; i < 5; i++) {
                typesCode(visitor, other(code));
            }
            typesCode(visitor, code);
            assertThat(visitor.text()).contains("Trop d'essais avec ce code");

            visitor.opens(link(mail));
            visitor.clicks("ACTIVER MON ESPACE");
            visitor.page().waitForURL("**/accueil");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void the_code_may_be_typed_later_on_another_device(Browsing browsing) {
        JsonNode mail;
        try (var visitor = new Visitor(browsing)) {
            new Citizen(visitor, person).createsAnAccount("");
            mail = mailbox.awaits("Activez votre espace");
        }
        try (var visitor = new Visitor(browsing)) {
            visitor.opens(Mailbox.link(mail, "/activation/code"));
            visitor.looksAt("44-saisie-du-code");
            typesCode(visitor, person.userName(), other(code(mail)));
            String wrongCode = visitor.text().replace(person.userName(), "");
            assertThat(wrongCode).contains("Ce code ne va pas avec ce nom d'utilisateur");
            visitor.looksAt("45-saisie-du-code-en-erreur");

            String nobody = Person.somebody().userName();
            typesCode(visitor, nobody, code(mail));
            assertThat(visitor.text().replace(nobody, "")).isEqualTo(wrongCode);

            typesCode(visitor, person.email(), code(mail));
            assertThat(visitor.text()).contains("VOTRE ESPACE EST ACTIVÉ");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void whoever_logs_in_before_the_activation_is_told_how_to_go_on(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            new Citizen(visitor, person).createsAnAccount("");
            visitor.clicks("RENVOYER LE COURRIEL");
            assertThat(visitor.text()).contains("Attendez une minute");
            visitor.looksAt("46-renvoi-trop-tot");
        }
        try (var visitor = new Visitor(browsing)) {
            logsInTooEarly(visitor, person);
            assertThat(visitor.text())
                    .contains("Votre espace n'est pas encore activé", person.email());
            visitor.looksAt("47-connexion-avant-activation");

            visitor.page().locator("summary").click();
            visitor.types("Courriel", "pas une adresse");
            visitor.clicks("CHANGER D'ADRESSE");
            assertThat(visitor.text()).contains("Cette adresse n'est pas écrite correctement");
            visitor.looksAt("48-changement-d-adresse");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_stranger_does_not_learn_that_an_address_has_a_space(Browsing browsing) {
        try (var owner = new Visitor(browsing)) {
            var citizen = new Citizen(owner, person);
            citizen.createsAnAccount("");
            citizen.activatesTheAccount();
        }
        var stranger =
                new Person("autre." + person.userName(), person.password(), person.email(), "");
        String known;
        try (var visitor = new Visitor(browsing)) {
            new Citizen(visitor, stranger).createsAnAccount("");
            known = visitor.text();
            mailbox.awaits("Vous avez déjà un espace personnel");
            assertThat(mailbox.messages("Activez votre espace")).hasSize(1);
        }
        try (var visitor = new Visitor(browsing)) {
            logsInTooEarly(visitor, stranger);
            assertThat(visitor.text()).contains("Votre espace n'est pas encore activé");
        }
        Person unknown = Person.somebody();
        try (var visitor = new Visitor(browsing)) {
            new Citizen(visitor, unknown).createsAnAccount("");
            assertThat(visitor.text().replace(unknown.email(), person.email())).isEqualTo(known);
        }
    }

    private static void logsInTooEarly(Visitor visitor, Person person) {
        visitor.opens("/accueil");
        visitor.types("Identifiant", person.userName());
        visitor.page().locator("input[name=password]").fill(person.password());
        visitor.clicks("Connexion");
    }
}

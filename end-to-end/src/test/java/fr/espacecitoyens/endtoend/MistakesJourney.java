package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mistakes on the way to an account: each is told at its field, and nothing typed is lost. */
@ResourceLock(value = "billing-service", mode = READ)
class MistakesJourney {

    private final Person person = Person.somebody();

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void the_wizard_names_what_is_wrong_and_keeps_what_was_typed(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            visitor.opens("/inscription");
            visitor.clicks("JE CRÉE MON ESPACE");
            visitor.clicks("SUIVANT");
            assertThat(visitor.text()).contains("conditions générales");
            visitor.looksAt("30-conditions-non-acceptees");
            citizen.acceptsTheTerms();

            visitor.types("Nom usuel", "<b>Essai</b>");
            visitor.types("Prénom(s)", "Jeanne");
            visitor.types("Date de naissance", "31/02/1950");
            visitor.clicks("SUIVANT");
            visitor.looksAt("31-identite-en-erreur");
            assertThat(visitor.page().getByLabel("Prénom(s)").first().inputValue())
                    .isEqualTo("Jeanne");
            assertThat(visitor.page().getByLabel("Date de naissance").first().inputValue())
                    .isEqualTo("31/02/1950");
            assertThat(visitor.page().locator("[aria-invalid=true]").count()).isGreaterThan(2);

            visitor.types("Date de naissance", "");
            citizen.fillsIdentity();
            visitor.clicks("PRÉCÉDENT");
            assertThat(visitor.page().getByLabel("Nom usuel").first().inputValue())
                    .isEqualTo("Essai");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void the_authentication_page_names_what_is_wrong(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            visitor.opens("/inscription");
            visitor.clicks("JE CRÉE MON ESPACE");
            citizen.acceptsTheTerms();
            citizen.fillsIdentity();
            citizen.fillsAddress();
            citizen.fillsContact();

            citizen.authenticatesWithTheWrongIcon();
            assertThat(visitor.text()).contains("Ce n'est pas la bonne image");
            visitor.looksAt("32-mauvaise-image");
            assertThat(visitor.page().getByLabel("Nom d'utilisateur").first().inputValue())
                    .isEqualTo(person.userName());

            citizen.authenticatesWithPasswords(person.password(), person.password() + "x");
            visitor.looksAt("33-mots-de-passe-differents");
            citizen.authenticatesWithPasswords("court1", "court1");
            assertThat(visitor.text()).contains("8 caractère");
            citizen.authenticates("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
            assertThat(visitor.text()).contains("n'a pas été reconnue");
            visitor.looksAt("34-cle-inconnue");
            new Mailbox(person.email()).awaits("Activez votre espace");
        }

        Person namesake = person.withAnotherEmail();
        try (var visitor = new Visitor(browsing)) {
            new Citizen(visitor, namesake).createsAnAccount("");
            assertThat(visitor.text()).contains("Ce nom d'utilisateur est déjà pris");
            visitor.looksAt("35-nom-deja-pris");
        }
    }
}

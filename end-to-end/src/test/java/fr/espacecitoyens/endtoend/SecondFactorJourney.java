package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A code of an application beside the password: added, asked for and removed. */
@ResourceLock(value = "billing-service", mode = READ)
class SecondFactorJourney {

    private final Person person = Person.somebody();
    private final Mailbox mailbox = new Mailbox(person.email());

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_second_step_is_added_asked_for_and_removed(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount("");
            citizen.activatesTheAccount();
            citizen.logsIn();

            CodeApplication application = adds(visitor);
            logsInWithACode(visitor, application);
            removes(visitor);
            logsOut(visitor);
            citizen.logsIn();
        }
    }

    @Test
    void the_front_desk_removes_the_second_step_of_a_lost_telephone() {
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount("");
            citizen.activatesTheAccount();
            citizen.logsIn();
            adds(visitor);

            Console desk = StaffJourney.console("accueil");
            String credentials = "/users/" + desk.idOf(person.userName()) + "/credentials";
            String code =
                    desk.get(credentials)
                            .valueStream()
                            .filter(one -> one.path("type").asString().equals("otp"))
                            .findFirst()
                            .orElseThrow()
                            .path("id")
                            .asString();
            desk.does("DELETE", credentials + "/" + code, null);

            mailbox.awaits("Un moyen de connexion a été retiré");
            logsOut(visitor);
            citizen.logsIn();
        }
    }

    private CodeApplication adds(Visitor visitor) {
        visitor.opens("/mon-espace/identifiants");
        visitor.clicks("AJOUTER LA VÉRIFICATION");
        visitor.looksAt("72-verification-en-deux-etapes");
        visitor.clicks("Je ne peux pas viser l'image");
        visitor.looksAt("73-verification-a-la-main");
        visitor.types("Code de l'application", "000000");
        visitor.clicks("ENREGISTRER");
        assertThat(visitor.text()).contains("Ce code n'est pas le bon");
        visitor.looksAt("74-verification-refusee");

        var application =
                new CodeApplication(visitor.page().locator("[name=totpSecret]").inputValue());
        visitor.types("Code de l'application", application.code());
        visitor.clicks("ENREGISTRER");
        assertThat(visitor.text())
                .contains("La vérification en deux étapes est activée", "Mon téléphone");
        visitor.looksAt("75-verification-ajoutee");
        mailbox.awaits("Une vérification en deux étapes a été ajoutée");
        return application;
    }

    private void logsInWithACode(Visitor visitor, CodeApplication application) {
        logsOut(visitor);
        visitor.opens("/accueil");
        new LoginPage(visitor).enters(person.userName(), person.password());
        visitor.looksAt("76-code-demande");
        visitor.types("Code de l'application", "000000");
        visitor.clicks("Connexion");
        assertThat(visitor.text()).contains("Ce code n'est pas le bon");
        visitor.looksAt("77-code-refuse");
        visitor.types("Code de l'application", application.code());
        visitor.clicks("Connexion");
        visitor.page().waitForURL("**/accueil");
    }

    private void removes(Visitor visitor) {
        visitor.opens("/mon-espace/identifiants");
        visitor.clicks("RETIRER");
        visitor.looksAt("78-retrait-demande");
        visitor.page().locator("#kc-accept").click();
        assertThat(visitor.text())
                .contains("Ce moyen de connexion est retiré")
                .doesNotContain("Mon téléphone");
        visitor.looksAt("79-retrait-fait");
        mailbox.awaits("La vérification en deux étapes a été retirée");
    }

    private static void logsOut(Visitor visitor) {
        visitor.opens("/accueil");
        visitor.clicks("DÉCONNEXION");
    }
}

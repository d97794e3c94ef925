package fr.espacecitoyens.endtoend;

import static fr.espacecitoyens.endtoend.Activation.code;
import static fr.espacecitoyens.endtoend.Activation.link;
import static fr.espacecitoyens.endtoend.Activation.typesCode;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What takes days with the settings of every day. */
@Isolated("changes settings for everybody")
class ActivationSettingsJourney {

    private final Person person = Person.somebody();
    private final Mailbox mailbox = new Mailbox(person.email());

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_mistyped_address_is_corrected_and_what_was_sent_to_it_dies(Browsing browsing) {
        Person corrected = person.withAnotherEmail();
        try (var settings = new ActivationSettings();
                var visitor = new Visitor(browsing)) {
            settings.letsEmailsFollowAtOnce();
            new Citizen(visitor, person).createsAnAccount("");
            JsonNode first = mailbox.awaits("Activez votre espace");

            visitor.clicks("RENVOYER LE COURRIEL");
            assertThat(visitor.text()).contains("Un nouveau courriel est parti");
            visitor.looksAt("49-courriel-renvoye");
            assertThat(mailbox.messages("Activez votre espace")).hasSize(2);
            typesCode(visitor, code(first));
            assertThat(visitor.text()).contains("Ce n'est pas le bon code");

            visitor.page().locator("summary").click();
            visitor.types("Courriel", corrected.email());
            visitor.clicks("CHANGER D'ADRESSE");
            assertThat(visitor.text()).contains(corrected.email());
            JsonNode second = new Mailbox(corrected.email()).awaits("Activez votre espace");
            visitor.opens(link(first));
            assertThat(visitor.text()).contains("CE LIEN NE SERT PLUS");
            visitor.looksAt("50-lien-remplace");

            visitor.opens(link(second));
            visitor.clicks("ACTIVER MON ESPACE");
            visitor.page().waitForURL("**/accueil");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_link_that_is_too_old_offers_another_e_mail(Browsing browsing) {
        try (var settings = new ActivationSettings();
                var visitor = new Visitor(browsing)) {
            settings.letsEmailsFollowAtOnce();
            settings.letsLinksExpireAtOnce();
            new Citizen(visitor, person).createsAnAccount("");
            JsonNode old = mailbox.awaits("Activez votre espace");
            typesCode(visitor, code(old));
            assertThat(visitor.text()).contains("Ce n'est pas le bon code");
            settings.letsLinksLive();

            visitor.opens(link(old));
            assertThat(visitor.text()).contains("CE LIEN N'EST PLUS VALABLE");
            visitor.looksAt("51-lien-expire");
            visitor.clicks("RENVOYER LE COURRIEL");
            assertThat(visitor.text()).contains("UN NOUVEAU COURRIEL EST PARTI");
            visitor.looksAt("52-nouveau-courriel");

            visitor.opens(link(mailbox.awaits("Activez votre espace")));
            visitor.clicks("ACTIVER MON ESPACE");
            visitor.page().waitForURL("**/accueil");
        }
    }
}

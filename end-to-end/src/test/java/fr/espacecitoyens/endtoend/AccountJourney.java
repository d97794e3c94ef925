package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chapters 1 to 5 of the guide in one go, as somebody new does them, looking at every page. */
@ResourceLock(value = "billing-service", mode = READ)
class AccountJourney {

    private final Person person = Person.somebody();
    private final Amount amount = Amount.unlikeAnyOther();

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_newcomer_creates_an_account_and_pays_an_invoice(Browsing browsing) {
        String key = Town.issuesKey(person.customer());
        String number = Town.bills(person.customer(), amount);
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);

            createsAnAccount(visitor, citizen, key);
            citizen.activatesTheAccount();
            visitor.looksAt("08-compte-active");
            citizen.logsIn();
            looksAround(visitor);
            readsTheInvoice(visitor, citizen, number);
            pays(visitor, citizen, number);
            adheresToTheEInvoice(visitor);
            getsTheNextInvoiceByMail(visitor, citizen);
            choosesMessages(visitor);
            findsLastYearsCertificate(visitor);
            logsOut(visitor);
            citizen.logsIn();
            assertThat(visitor.text()).containsIgnoringCase("MON ACCUEIL");
        }
    }

    private void createsAnAccount(Visitor visitor, Citizen citizen, String key) {
        visitor.opens("/");
        visitor.looksAt("00-accueil-public");
        visitor.clicks("JE CRÉE MON ESPACE");
        visitor.looksAt("01-bienvenue");
        visitor.clicks("JE CRÉE MON ESPACE");
        visitor.looksAt("02-conditions");
        citizen.acceptsTheTerms();
        visitor.looksAt("03-identite");
        citizen.fillsIdentity();
        visitor.looksAt("04-adresse");
        citizen.fillsAddress();
        visitor.looksAt("05-moyens-de-contact");
        citizen.fillsContact();
        visitor.looksAt("06-authentification");
        citizen.authenticates(key);
        visitor.looksAt("07-courriel-envoye");
    }

    private static void looksAround(Visitor visitor) {
        assertThat(visitor.text()).containsIgnoringCase("MON ACCUEIL").contains("Essai");
        visitor.looksAt("09-mon-accueil");
        visitor.opens("/mon-espace");
        assertThat(visitor.text()).contains("12 bis", "Action sociale");
        visitor.looksAt("10-mon-espace");
        visitor.opens("/tableau-de-bord");
        visitor.looksAt("11-tableau-de-bord");
        visitor.opens("/aide");
        visitor.looksAt("12-aide");
    }

    private void readsTheInvoice(Visitor visitor, Citizen citizen, String number) {
        visitor.opens("/factures");
        assertThat(visitor.text())
                .contains(
                        number,
                        "Madame ESSAI Jeanne",
                        "Facture du",
                        "A régler avant le",
                        "Reste à payer",
                        "Montant total",
                        amount.inFrench() + " €");
        visitor.looksAt("13-mes-factures");
        citizen.opensTheInvoice(number);
        assertThat(visitor.text())
                .contains("Facture non réglée", "Le paiement en ligne est disponible à partir du");
        visitor.looksAt("14-facture");
        var pdf =
                visitor.page()
                        .request()
                        .get(visitor.page().url() + "/facture.pdf", RequestOptions.create());
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void pays(Visitor visitor, Citizen citizen, String number) {
        citizen.startsPaying();
        visitor.looksAt("15-paybox-carte");
        assertThat(visitor.text()).contains(amount.inFrench());
        citizen.paysWith(Cards.ACCEPTED);
        visitor.looksAt("16-paybox-ticket");
        citizen.returnsToTheShop();
        citizen.seesSoon("votre facture est réglée");
        visitor.looksAt("17-paiement-confirme");
        citizen.opensTheInvoice(number);
        citizen.seesSoon("Facture réglée");
        visitor.looksAt("18-facture-reglee");

        var receipt = new Mailbox(person.email()).awaits("Votre paiement de " + amount.inFrench());
        assertThat(receipt.path("text").asString("")).contains(number);
        assertThat(new Mailbox(person.email()).messages("Votre paiement")).hasSize(1);
    }

    private void adheresToTheEInvoice(Visitor visitor) {
        visitor.opens("/factures");
        visitor.clicks("Adhésion à la facture en ligne");
        assertThat(visitor.text()).contains("JEANNE ESSAI", "Action sociale", "Non adhérent");
        visitor.looksAt("90-adhesion");
        visitor.clicks("MODIFIER l'adhésion de JEANNE ESSAI, Action sociale");
        visitor.looksAt("91-adhesion-modifier");
        visitor.clicks("ADHÉRER À LA FACTURE EN LIGNE");
        assertThat(visitor.text()).contains("uniquement par courriel", person.email(), "Adhérent");
        visitor.looksAt("92-adhesion-faite");
    }

    private void getsTheNextInvoiceByMail(Visitor visitor, Citizen citizen) {
        String number = Town.billsToday(person.customer(), Amount.unlikeAnyOther());
        var mail = new Mailbox(person.email()).awaits("Votre facture");
        assertThat(mail.path("text").asString("")).contains(number);
        assertThat(mail.path("attachments").toString()).contains("facture-" + number + ".pdf");
        visitor.opens(Mailbox.link(mail, "/factures/"));
        citizen.seesSoon("Envoyée par courriel");
        visitor.looksAt("93-facture-envoyee");
    }

    private void findsLastYearsCertificate(Visitor visitor) {
        Town.billsAndReceivesLastYear(person.customer(), Amount.unlikeAnyOther());
        visitor.opens("/factures");
        visitor.clicks("Attestations annuelles");
        assertThat(visitor.text()).contains("Prête à partir du 01/02/");
        visitor.looksAt("95-attestations");
        visitor.page().getByText("VOIR L'ATTESTATION").first().click();
        assertThat(visitor.text()).contains("Repas (leur prix)", "Détail des paiements");
        visitor.looksAt("96-attestation");
        var pdf =
                visitor.page()
                        .request()
                        .get(visitor.page().url() + "/attestation.pdf", RequestOptions.create());
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static void choosesMessages(Visitor visitor) {
        visitor.opens("/mon-espace");
        visitor.clicks("Mes messages : les courriels que je veux recevoir");
        visitor.page().getByLabel("Une facture est à régler dans 7 jours").uncheck();
        visitor.looksAt("94-mes-messages");
        visitor.clicks("ENREGISTRER");
        assertThat(visitor.text()).contains("C'est enregistré.");
        assertThat(visitor.page().getByLabel("Une facture est à régler dans 7 jours").isChecked())
                .isFalse();
    }

    private static void logsOut(Visitor visitor) {
        visitor.opens("/accueil");
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("DÉCONNEXION"))
                .first()
                .click();
        visitor.opens("/accueil");
        assertThat(visitor.page().getByLabel("Identifiant").first().isVisible()).isTrue();
    }
}

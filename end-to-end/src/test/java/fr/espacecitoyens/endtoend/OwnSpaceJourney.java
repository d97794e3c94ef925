package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** « Modification de votre espace »: what a citizen changes of it, up to its end and back. */
@ResourceLock(value = "billing-service", mode = READ)
class OwnSpaceJourney {

    private final Person person = Person.somebody();
    private final Amount amount = Amount.unlikeAnyOther();

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_citizen_changes_the_space_and_nearly_leaves_it(Browsing browsing) {
        String key = Town.issuesKey(person.customer());
        String number = Town.bills(person.customer(), amount);
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount(key);
            citizen.activatesTheAccount();
            citizen.logsIn();

            changesThePassword(visitor);
            removesAndAddsTheService(visitor, citizen, key, number);
            endsAnotherSession(visitor, browsing);
            isWarnedOfTheEndOfTheSession(visitor);
            findsTypedDataAgain(visitor, citizen, number);
            nearlyLeaves(visitor);
        }
    }

    private void changesThePassword(Visitor visitor) {
        visitor.opens("/mon-espace");
        assertThat(visitor.text()).contains("MODIFICATION DE VOTRE ESPACE");
        visitor.looksAt("30-modification-de-votre-espace");
        visitor.opens("/mon-espace/identifiants");
        visitor.looksAt("31-identifiants");
        visitor.clicks("MODIFIER MON MOT DE PASSE");
        visitor.page().locator("input[name=password-new]").fill(person.password());
        visitor.page().locator("input[name=password-confirm]").fill(person.password());
        visitor.page().locator("input[name=password-confirm]").press("Enter");
        visitor.page().waitForURL("**/mon-espace/identifiants**");
        assertThat(visitor.text()).contains("Votre mot de passe est modifié");
        visitor.looksAt("32-mot-de-passe-modifie");
    }

    private void removesAndAddsTheService(
            Visitor visitor, Citizen citizen, String key, String number) {
        visitor.opens("/factures");
        citizen.seesSoon(number);
        visitor.opens("/mon-espace");
        visitor.page().locator("a.remove-service").click();
        assertThat(visitor.text()).contains("Retirer ce service ?", person.customer());
        visitor.looksAt("33-retirer-un-service");
        visitor.clicks("OUI, RETIRER CE SERVICE");
        assertThat(visitor.text()).contains("Le service est retiré de votre espace");
        visitor.looksAt("34-service-retire");
        visitor.opens("/factures");
        citizen.seesSoon("Reliez votre espace à un service");
        assertThat(visitor.text()).doesNotContain(number);

        types(visitor, key);
        assertThat(visitor.text()).contains("n'est pas reconnue");
        types(visitor, Town.issuesKey(person.customer()));
        assertThat(visitor.text()).contains("La clé est acceptée");
        visitor.opens("/factures");
        citizen.seesSoon(number);
        var mailbox = new Mailbox(person.email());
        mailbox.awaits("Un service a été retiré de votre espace");
        mailbox.awaits("Un service a été ajouté à votre espace");
    }

    private static void types(Visitor visitor, String key) {
        visitor.opens("/mon-espace");
        visitor.page().locator("#key").fill(key);
        visitor.clicks("AJOUTER LA CLÉ");
    }

    private void endsAnotherSession(Visitor visitor, Browsing browsing) {
        try (var elsewhere = new Visitor(browsing)) {
            new Citizen(elsewhere, person).logsIn();
            visitor.opens("/mon-espace/connexions");
            assertThat(visitor.text()).contains("Cette session", "Chrome sur Linux");
            visitor.looksAt("35-connexions");

            visitor.clicks("METTRE FIN À TOUTES LES AUTRES");

            assertThat(visitor.text()).contains("la connexion est terminée");
            elsewhere.opens("/mon-espace");
            assertThat(elsewhere.page().getByLabel("Identifiant").first().isVisible()).isTrue();
            visitor.opens("/mon-espace");
            assertThat(visitor.text()).contains("MODIFICATION DE VOTRE ESPACE");
        }
    }

    private static void isWarnedOfTheEndOfTheSession(Visitor visitor) {
        visitor.opens("/accueil");
        assertThat(visitor.text())
                .containsPattern("Votre session se termine à \\d{1,2} h \\d\\d si vous ne changez");
        if (!visitor.hasJavaScript()) {
            return;
        }
        Page page = visitor.page();
        page.clock().install();
        visitor.opens("/accueil");
        page.locator("#logout").focus();
        page.clock().fastForward("28:05");
        Locator dialog =
                page.getByRole(
                        AriaRole.ALERTDIALOG,
                        new Page.GetByRoleOptions()
                                .setName("Votre session se termine dans 2 minutes"));
        dialog.waitFor();
        visitor.looksAt("36-session-bientot-finie");
        assertThat(focused(page)).isEqualTo("prolong");
        visitor.clicks("PROLONGER MA SESSION");
        page.locator("#session-dialog").waitFor(hidden());
        assertThat(focused(page)).isEqualTo("logout");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static void findsTypedDataAgain(Visitor visitor, Citizen citizen, String number) {
        citizen.opensTheInvoice(number);
        visitor.types("Adresse de courriel", "tape-avant@exemple.fr");
        visitor.page()
                .context()
                .clearCookies(
                        new BrowserContext.ClearCookiesOptions()
                                .setName(Pattern.compile("espace-session")));
        visitor.clicks("PAYER LA FACTURE");
        assertThat(visitor.text()).contains("Votre session avait expiré", number);
        assertThat(visitor.page().getByLabel("Adresse de courriel").inputValue())
                .isEqualTo("tape-avant@exemple.fr");
        visitor.looksAt("37-saisie-retrouvee");
    }

    private void nearlyLeaves(Visitor visitor) {
        visitor.opens("/mon-espace/suppression");
        visitor.looksAt("38-supprimer-mon-espace");
        visitor.clicks("CONTINUER");
        visitor.page().locator("input[name=password]").fill(person.password());
        visitor.page().locator("input[name=password]").press("Enter");
        visitor.page().waitForURL("**/mon-espace/suppression/confirmation**");
        visitor.looksAt("39-confirmer-la-suppression");
        visitor.clicks("SUPPRIMER MON ESPACE");
        assertThat(visitor.text()).contains("Cochez la case");
        visitor.looksAt("40-suppression-non-confirmee");
        visitor.page().locator("#compris").check();
        visitor.clicks("SUPPRIMER MON ESPACE");
        assertThat(visitor.text()).contains("Votre espace sera supprimé le");
        visitor.opens("/factures");
        visitor.looksAt("41-suppression-demandee");
        var mailbox = new Mailbox(person.email());
        mailbox.awaits("Votre espace va être supprimé");

        visitor.clicks("ANNULER LA SUPPRESSION");

        assertThat(visitor.text()).contains("votre espace est conservé");
        visitor.looksAt("42-suppression-annulee");
        mailbox.awaits("Votre espace est conservé");
    }
}

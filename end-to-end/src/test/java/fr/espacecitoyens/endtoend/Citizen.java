package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** What a citizen does in the portal, in the guide's words. */
final class Citizen {

    private final Visitor visitor;
    private final Person person;

    Citizen(Visitor visitor, Person person) {
        this.visitor = visitor;
        this.person = person;
    }

    /**
     * Chapter 2 of the guide: from « JE CRÉE MON ESPACE » to the page that says an e-mail was sent.
     */
    void createsAnAccount(String accessKey) {
        reachesTheAuthentication();
        authenticates(accessKey);
    }

    /** Up to the fifth step. */
    void reachesTheAuthentication() {
        visitor.opens("/");
        visitor.clicks("JE CRÉE MON ESPACE");
        visitor.clicks("JE CRÉE MON ESPACE");
        acceptsTheTerms();
        fillsIdentity();
        fillsAddress();
        fillsContact();
    }

    void acceptsTheTerms() {
        visitor.page().getByLabel("J'accepte les conditions générales d'utilisation").check();
        visitor.clicks("SUIVANT");
    }

    void fillsIdentity() {
        visitor.page().getByLabel("Civilité").first().selectOption("MADAME");
        visitor.types("Nom usuel", "Essai");
        visitor.types("Prénom(s)", "Jeanne");
        visitor.clicks("SUIVANT");
    }

    void fillsAddress() {
        visitor.types("Numéro", "12 bis");
        visitor.types("Nom de la voie", "rue de la République");
        visitor.types("Code postal", "81100");
        visitor.types("Ville", "Castres");
        visitor.clicks("SUIVANT");
    }

    void fillsContact() {
        visitor.types("Courriel", person.email());
        visitor.clicks("SUIVANT");
    }

    void authenticates(String accessKey) {
        fillsAuthentication(person.password(), person.password());
        visitor.page().locator("input[name=access-key-action-sociale]").fill(accessKey);
        answersTheSecurityCheck();
        visitor.clicks("VALIDER");
    }

    void answersTheSecurityCheck() {
        takesTheirTime();
        Locator right = visitor.page().locator("input[data-answer=true]");
        right.check(new Locator.CheckOptions().setForce(true));
    }

    /** The security check asks whoever is faster than people once more. */
    void takesTheirTime() {
        await("a page that is three seconds old")
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        (boolean)
                                visitor.page()
                                        .evaluate(
                                                "performance.now() - performance"
                                                        + ".getEntriesByType('navigation')[0].responseEnd"
                                                        + " > 3100"));
    }

    void activatesTheAccount() {
        var mail = new Mailbox(person.email()).awaits("Activez votre espace");
        visitor.opens(Mailbox.link(mail, "/activation/lien/"));
        visitor.clicks("ACTIVER MON ESPACE");
    }

    /** Chapter 3 of the guide; whoever has just activated the account in this browser is known. */
    void logsIn() {
        visitor.opens("/accueil");
        if (!visitor.page().url().endsWith("/accueil")) {
            typesThePassword();
        }
        visitor.page().waitForURL("**/accueil");
    }

    /** Out of an e-mail, in a browser in which nobody is logged in. */
    void followsTheLink(String address) {
        visitor.opens(address);
        typesThePassword();
        visitor.page().waitForURL(address);
    }

    private void typesThePassword() {
        visitor.types("Identifiant", person.userName());
        visitor.page().locator("input[name=password]").fill(person.password());
        visitor.clicks("Connexion");
    }

    void opensTheInvoice(String number) {
        visitor.opens("/factures");
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .first()
                .click();
        assertThat(visitor.text()).contains(number);
    }

    /** Up to the provider's page with the card form. */
    void startsPaying() {
        visitor.clicks("PAYER LA FACTURE");
        atTheProvider();
    }

    /** With JavaScript the portal's page sends itself on; without, one more button does. */
    void atTheProvider() {
        if (!visitor.hasJavaScript()) {
            visitor.clicks("CONTINUER VERS LE PAIEMENT");
        }
        visitor.page().getByText("Résumé de la transaction").waitFor();
        visitor.clicks("Carte bancaire (CB)");
    }

    void paysWith(String card) {
        fillsCard(card);
        visitor.clicks("Valider");
    }

    void fillsCard(String card) {
        visitor.types("Numéro de carte", card);
        visitor.types("Date de fin de validité (MM/AA)", "12/30");
        visitor.page().getByLabel("Cryptogramme visuel").fill("123");
    }

    /** Gives up on the provider's page, and is back. */
    void givesUp() {
        visitor.clicks("Annuler");
        visitor.page().waitForURL(Town.portal() + "/**");
    }

    /** From the provider's ticket back to the portal. */
    void returnsToTheShop() {
        visitor.clicks("Retour boutique");
        visitor.page().waitForURL(Town.portal() + "/**");
    }

    /** Leaves the page alone until it says so by itself. */
    void waitsFor(String words) {
        var patience = new Locator.WaitForOptions().setTimeout(40_000);
        visitor.page().getByText(words).first().waitFor(patience);
    }

    /** Looks again until the page says so, as a person does; the page refreshes itself, too. */
    void seesSoon(String words) {
        await("« " + words + " » at " + visitor.page().url())
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> {
                            visitor.page().reload();
                            return visitor.text();
                        },
                        text -> text.contains(words));
    }

    void authenticatesWithTheWrongIcon() {
        fillsAuthentication(person.password(), person.password());
        takesTheirTime();
        visitor.page()
                .locator("input[name=captcha]:not([data-answer=true])")
                .first()
                .check(new Locator.CheckOptions().setForce(true));
        visitor.clicks("VALIDER");
    }

    void authenticatesWithPasswords(String first, String second) {
        fillsAuthentication(first, second);
        answersTheSecurityCheck();
        visitor.clicks("VALIDER");
    }

    void fillsAuthentication(String first, String second) {
        visitor.types("Nom d'utilisateur", person.userName());
        visitor.page().locator("input[name=password]").fill(first);
        visitor.page().locator("input[name=password-confirm]").fill(second);
    }
}

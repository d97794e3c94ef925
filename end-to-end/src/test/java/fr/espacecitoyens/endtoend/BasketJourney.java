package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several invoices in one payment, a part of one, and a page that learns of it by itself. */
class BasketJourney {

    private final Person person = Person.somebody();
    private final Amount first = Amount.unlikeAnyOther();
    private final Amount second = Amount.unlikeAnyOther();
    private String number = "";

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void two_invoices_are_paid_at_once(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedIn(visitor, first);
            String other = Town.bills(person.customer(), second);
            citizen.opensTheInvoice(other);
            visitor.opens("/factures");
            visitor.page().locator("#pay-several").click();
            visitor.looksAt("24-plusieurs-factures");
            choosesNothing(visitor);
            visitor.clicks("VOIR LE TOTAL");
            var total = new Amount(first.cents() + second.cents());
            assertThat(visitor.text()).contains(total.inFrench());
            visitor.looksAt("25-total");

            String summary = visitor.page().url();
            visitor.types("Adresse de courriel", "nobody");
            visitor.page().locator("#pay").click();
            assertThat(visitor.text()).contains("Certains champs sont à corriger");
            visitor.looksAt("79-total-refuse");
            visitor.types("Adresse de courriel", person.email());
            visitor.page().locator("#pay").click();
            if (!visitor.hasJavaScript()) {
                visitor.looksAt("80-vers-le-paiement");
            }
            citizen.atTheProvider();
            goesOnWithTheSame(visitor, summary, total);
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();

            citizen.seesSoon("vos factures sont réglées");
            assertThat(visitor.text()).contains(number, other, first.inFrench());
            visitor.looksAt("26-factures-reglees");
            assertThat(Town.captures(total)).isEqualTo(1);
            citizen.opensTheInvoice(number);
            citizen.seesSoon("Facture réglée");
            citizen.opensTheInvoice(other);
            citizen.seesSoon("Facture réglée");
            visitor.opens("/factures/panier");
            assertThat(visitor.text()).contains("Rien à payer en ligne");
            visitor.looksAt("81-rien-a-payer");
        }
    }

    private static void choosesNothing(Visitor visitor) {
        visitor.page().locator("input[name=facture]").all().forEach(Locator::uncheck);
        visitor.clicks("VOIR LE TOTAL");
        assertThat(visitor.text()).contains("Choisissez au moins une facture.");
        visitor.looksAt("82-rien-choisi");
    }

    /** Back from the payment page without having paid; the second time nothing sends itself. */
    private static void goesOnWithTheSame(Visitor visitor, String summary, Amount total) {
        visitor.opens("/factures/panier");
        assertThat(visitor.text()).contains("Reprendre ce paiement");
        visitor.looksAt("83-panier-commence");
        visitor.opens(summary);
        assertThat(visitor.text()).contains("Vous avez déjà commencé ce paiement");
        visitor.looksAt("84-reprendre-le-paiement");
        visitor.page().locator("#pay").click();
        visitor.clicks("CONTINUER VERS LE PAIEMENT");
        visitor.page().getByText("Résumé de la transaction").waitFor();
        visitor.clicks("Carte bancaire (CB)");
        assertThat(visitor.text()).contains(total.inFrench());
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void an_invoice_is_paid_little_by_little(Browsing browsing) {
        var whole = new Amount(2 * first.cents());
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedIn(visitor, whole);
            citizen.opensTheInvoice(number);
            visitor.types("Montant à payer (en euros)", "3");
            visitor.clicks("PAYER LA FACTURE");
            assertThat(visitor.page().locator("#amount-error").textContent())
                    .contains("trop petit");
            visitor.types("Montant à payer (en euros)", first.inFrench());
            visitor.looksAt("27-une-partie");

            citizen.startsPaying();
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();
            citizen.seesSoon("Paiement accepté");
            visitor.looksAt("28-reste-a-payer");
            citizen.opensTheInvoice(number);
            citizen.seesSoon("Facture partiellement réglée");

            citizen.startsPaying();
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();
            citizen.seesSoon("votre facture est réglée");
            assertThat(Town.captures(first)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_list_that_nobody_touches_shows_that_the_invoice_is_paid(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedIn(visitor, first);
            citizen.opensTheInvoice(number);
            citizen.startsPaying();
            Page list = visitor.page().context().newPage();
            list.navigate(Town.portal() + "/factures");
            list.locator("[data-standing=PAYMENT_UNDER_WAY]").waitFor();

            citizen.paysWith(Cards.ACCEPTED);

            // Without JavaScript it looks again every twenty seconds.
            list.locator("[data-standing=PAYMENT_RECEIVED], [data-standing=SETTLED]")
                    .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        }
    }

    @Test
    void a_page_that_nobody_touches_shows_that_the_invoice_is_paid() {
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            var citizen = loggedIn(visitor, first);
            citizen.opensTheInvoice(number);
            String address = visitor.page().url();
            citizen.startsPaying();
            Page other = visitor.page().context().newPage();
            other.navigate(address);
            other.getByText("Un paiement de cette facture a été commencé").waitFor();

            citizen.paysWith(Cards.ACCEPTED);

            other.getByText("Votre paiement est reçu")
                    .or(other.getByText("Cette facture est réglée"))
                    .first()
                    .waitFor();
        }
    }

    private Citizen loggedIn(Visitor visitor, Amount amount) {
        number = Town.bills(person.customer(), amount);
        var citizen = new Citizen(visitor, person);
        citizen.createsAnAccount(Town.issuesKey(person.customer()));
        citizen.activatesTheAccount();
        citizen.logsIn();
        return citizen;
    }
}

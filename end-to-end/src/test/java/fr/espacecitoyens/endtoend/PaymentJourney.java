package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may go wrong while paying, seen by the citizen. */
@Isolated("kills what the others use")
class PaymentJourney {

    private final Person person = Person.somebody();
    private final Amount amount = Amount.unlikeAnyOther();
    private String number = "";

    @AfterEach
    void payboxBehavesAgain() {
        Town.payboxBehaves(Map.of());
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_refused_card_leaves_the_invoice_payable(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedInBeforeAnInvoice(visitor);
            citizen.startsPaying();

            citizen.paysWith(Cards.REFUSED);
            citizen.returnsToTheShop();
            citizen.seesSoon("Aucun montant n'a été prélevé");
            visitor.looksAt("20-paiement-refuse");
            citizen.opensTheInvoice(number);
            assertThat(visitor.text()).contains("Facture non réglée");

            citizen.startsPaying();
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();
            citizen.seesSoon("votre facture est réglée");
            assertThat(Town.captures(amount)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void whoever_closes_the_browser_after_valider_has_paid_all_the_same(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedInBeforeAnInvoice(visitor);
            citizen.startsPaying();
            citizen.paysWith(Cards.ACCEPTED);
        }

        var mail = new Mailbox(person.email()).awaits("Votre paiement de " + amount.inFrench());
        try (var later = new Visitor(browsing)) {
            var citizen = new Citizen(later, person);
            citizen.followsTheLink(Mailbox.link(mail, "/factures/paiement/"));
            assertThat(later.text()).contains("votre facture est réglée", amount.inFrench());
            citizen.opensTheInvoice(number);
            citizen.seesSoon("Facture réglée");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_page_that_is_left_alone_says_by_itself_that_the_invoice_is_paid(Browsing browsing) {
        Town.payboxBehaves(Map.of("ipn", "DELAYED", "delaySeconds", 6));
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedInBeforeAnInvoice(visitor);
            citizen.startsPaying();
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();

            assertThat(visitor.text()).contains("Paiement en cours de confirmation");
            citizen.waitsFor("votre facture est réglée");
        }
    }

    @Test
    void what_a_page_says_while_a_payment_is_not_certain_can_be_read_by_everybody() {
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            var citizen = loggedInBeforeAnInvoice(visitor);
            Town.payboxBehaves(Map.of("ipn", "DELAYED", "delaySeconds", 3600));
            citizen.startsPaying();
            String way = visitor.page().url();
            visitor.opens("/factures");
            visitor.looksAt("72-factures-paiement-en-cours");
            citizen.opensTheInvoice(number);
            visitor.looksAt("73-facture-paiement-en-cours");
            visitor.page().locator("#payment-under-way a").first().click();
            assertThat(visitor.text()).contains("Paiement en cours de confirmation");
            visitor.looksAt("74-paiement-en-cours");
            String state = visitor.page().url();

            Town.stack().kill("payment-service");
            visitor.opens(state);
            assertThat(visitor.text()).contains("État du paiement momentanément inconnu");
            visitor.looksAt("75-paiement-inconnu");
            Town.stack().start("payment-service");
            citizen.waitsFor("Paiement en cours de confirmation");

            Town.payboxBehaves(Map.of("ipn", "WRONG_AMOUNT"));
            visitor.opens(way);
            citizen.paysWith(Cards.ACCEPTED);
            visitor.opens(state);
            citizen.waitsFor("Ce paiement demande une vérification");
            visitor.looksAt("76-paiement-a-verifier");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void whoever_gives_up_is_told_when_it_is_certain_that_nothing_was_taken(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedInBeforeAnInvoice(visitor);
            citizen.startsPaying();

            citizen.givesUp();

            assertThat(visitor.text()).contains("Vous avez quitté la page de paiement");
            citizen.waitsFor("Aucun montant n'a été prélevé");
            visitor.looksAt("77-paiement-annule");
            visitor.clicks("ESSAYER DE NOUVEAU");
            citizen.startsPaying();
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();
            citizen.waitsFor("votre facture est réglée");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void whoever_pays_what_was_paid_at_the_counter_is_told_that_the_money_comes_back(
            Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedInBeforeAnInvoice(visitor);
            citizen.startsPaying();
            String way = visitor.page().url();
            Town.receivesCheque(number, amount);
            citizen.opensTheInvoice(number);
            citizen.seesSoon("Facture réglée");

            visitor.opens(way);
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();

            citizen.waitsFor("Paiement reçu en trop");
            visitor.looksAt("78-paiement-en-trop");
            String state = visitor.page().url();
            var mail = new Mailbox(person.email()).awaits("va vous être remboursé");
            assertThat(Mailbox.link(mail, "/factures/paiement/")).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_double_click_on_payer_la_facture_makes_one_payment(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedInBeforeAnInvoice(visitor);

            visitor.doubleClicks("PAYER LA FACTURE");
            citizen.atTheProvider();
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();
            citizen.seesSoon("votre facture est réglée");

            assertThat(Town.captures(amount)).isEqualTo(1);
            new Mailbox(person.email()).awaits("Votre paiement");
            assertThat(new Mailbox(person.email()).messages("Votre paiement")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void an_invoice_is_paid_once_though_billing_is_killed_before_it_settles(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedInBeforeAnInvoice(visitor);
            citizen.startsPaying();
            Town.stack().kill("billing-service");

            citizen.paysWith(Cards.ACCEPTED);
            new Mailbox(person.email()).awaits("Votre paiement de " + amount.inFrench());
            Town.stack().start("billing-service");

            citizen.opensTheInvoice(number);
            citizen.seesSoon("Facture réglée");
            assertThat(visitor.text()).contains("0,00 €");
            assertThat(Town.captures(amount)).isEqualTo(1);
            await().during(Duration.ofSeconds(2))
                    .until(() ->
                            new Mailbox(person.email()).messages("Votre paiement").size() == 1);
        }
    }

    @Test
    void an_amount_changed_on_the_way_to_the_provider_is_refused_there() {
        // Without JavaScript the page stops before the provider, and the payer has time to cheat.
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            var citizen = loggedInBeforeAnInvoice(visitor);
            visitor.clicks("PAYER LA FACTURE");
            visitor.page()
                    .locator("input[name=PBX_TOTAL]")
                    .evaluate("field => field.setAttribute('value', '100')");

            visitor.clicks("CONTINUER VERS LE PAIEMENT");

            assertThat(visitor.text()).contains("00006");
            assertThat(Town.captures(amount)).isZero();
            citizen.opensTheInvoice(number);
            assertThat(visitor.text())
                    .contains("REPRENDRE LE PAIEMENT")
                    .doesNotContain("Facture réglée");
        }
    }

    private Citizen loggedInBeforeAnInvoice(Visitor visitor) {
        number = Town.bills(person.customer(), amount);
        var citizen = new Citizen(visitor, person);
        citizen.createsAnAccount(Town.issuesKey(person.customer()));
        citizen.activatesTheAccount();
        citizen.logsIn();
        citizen.opensTheInvoice(number);
        return citizen;
    }
}

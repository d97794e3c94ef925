package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is nobody else's business. */
@ResourceLock(value = "billing-service", mode = READ)
class PrivacyJourney {

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void another_citizens_invoice_does_not_exist(Browsing browsing) {
        Person owner = Person.somebody();
        Amount amount = Amount.unlikeAnyOther();
        String number = Town.bills(owner.customer(), amount);
        String address;
        try (var visitor = new Visitor(browsing)) {
            var citizen = account(visitor, owner);
            citizen.opensTheInvoice(number);
            address = visitor.page().url();
        }

        try (var visitor = new Visitor(browsing)) {
            account(visitor, Person.somebody());

            var page = visitor.page().navigate(address);
            assertThat(page.status()).isEqualTo(404);
            assertThat(visitor.text()).doesNotContain(number, amount.inFrench());
            visitor.looksAt("21-page-introuvable");
            assertThat(visitor.page().navigate(address + "/facture.pdf").status()).isEqualTo(404);
        }

        try (var visitor = new Visitor(browsing)) {
            visitor.opens(address);
            assertThat(visitor.page().getByLabel("Identifiant").first().isVisible()).isTrue();
            visitor.looksAt("22-connexion");
        }
    }

    private static Citizen account(Visitor visitor, Person person) {
        var citizen = new Citizen(visitor, person);
        citizen.createsAnAccount(Town.issuesKey(person.customer()));
        citizen.activatesTheAccount();
        citizen.logsIn();
        return citizen;
    }
}

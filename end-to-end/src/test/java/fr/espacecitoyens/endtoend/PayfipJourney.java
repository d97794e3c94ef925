package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A town whose services are paid through PayFiP. */
@Isolated("switches the provider for all")
class PayfipJourney {

    private static final String ACCEPTED = "4970100000000000";
    private static final String REFUSED = "4970100000000009";

    private final Person person = Person.somebody();
    private final Amount amount = Amount.unlikeAnyOther();
    private String number = "";

    @BeforeAll
    static void payfip() {
        provider("payfip");
    }

    @AfterAll
    static void paybox() {
        provider("paybox");
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void an_invoice_is_paid_after_a_refusal(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = loggedInBeforeAnInvoice(visitor);

            pays(visitor, REFUSED);
            citizen.seesSoon("Aucun montant n'a été prélevé");
            citizen.opensTheInvoice(number);
            pays(visitor, ACCEPTED);

            citizen.seesSoon("votre facture est réglée");
            new Mailbox(person.email()).awaits("Votre paiement de " + amount.inFrench());
            citizen.opensTheInvoice(number);
            citizen.seesSoon("Facture réglée");
        }
    }

    private static void pays(Visitor visitor, String card) {
        visitor.clicks("PAYER LA FACTURE");
        if (!visitor.hasJavaScript()) {
            visitor.clicks("CONTINUER VERS LE PAIEMENT");
        }
        visitor.page().waitForURL(Town.stack().addresses().payfip() + "/**");
        visitor.types("Numéro de carte, si vous payez par carte", card);
        visitor.clicks("Valider");
        visitor.page().waitForURL(Town.portal() + "/**");
    }

    private static void provider(String name) {
        Town.stack().tell("payment-service", Map.of("PAYMENT_PROVIDER", name));
        Town.stack().kill("payment-service");
        Town.stack().start("payment-service");
    }

    private Citizen loggedInBeforeAnInvoice(Visitor visitor) {
        number = Town.bills(person.customer(), amount);
        var citizen = new Citizen(visitor, person);
        citizen.createsAnAccount(Town.issuesKey(person.customer()));
        citizen.activatesTheAccount();
        citizen.logsIn();
        citizen.opensTheInvoice(number);
        assertThat(visitor.text()).contains("PAYER LA FACTURE");
        return citizen;
    }
}

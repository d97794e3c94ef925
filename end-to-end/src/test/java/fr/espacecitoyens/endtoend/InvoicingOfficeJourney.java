package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The invoicing office looks at payments, gives money back and closes a day. */
class InvoicingOfficeJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Person person = Person.somebody();
    private final Amount amount = Amount.unlikeAnyOther();

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_payment_is_found_understood_and_given_back_in_part(Browsing browsing) {
        String number = Town.bills(person.customer(), amount);
        String payment = paid(browsing, number);
        try (var office = new Visitor(browsing)) {
            logsIn(office, "/personnel/paiements?cherche=" + payment);
            assertThat(office.text()).contains(amount.inFrench(), "Payé");
            office.looksAt("60-personnel-paiements");
            office.page().locator("#payments a").first().click();
            assertThat(office.text()).contains("CAPTURED", "Notification");
            office.clicks("DEMANDER AU PRESTATAIRE");
            assertThat(office.text()).contains("Le prestataire a répondu");

            office.page().locator("#montant-0").fill("1,00");
            office.clicks("REMBOURSER");

            new Citizen(office, person).seesSoon("rendu");
            office.looksAt("61-personnel-paiement");
        }
        try (var later = new Visitor(browsing)) {
            var citizen = new Citizen(later, person);
            citizen.logsIn();
            later.opens("/factures/paiement/" + payment);
            citizen.seesSoon("vous ont été remboursés");
            later.looksAt("62-rembourse-en-partie");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_day_is_closed_with_the_providers_file(Browsing browsing) throws Exception {
        LocalDate yesterday = LocalDate.now(PARIS).minusDays(1);
        try (var office = new Visitor(browsing)) {
            logsIn(office, "/personnel/clotures");
            office.page().locator("#fichier").setInputFiles(file("photo.csv", "une photo"));
            office.clicks("COMPARER");
            assertThat(office.text()).contains("Ce fichier n’est pas la liste des transactions");
            office.looksAt("63-personnel-clotures");

            office.page().locator("#fichier").setInputFiles(file("jour.csv", statement(yesterday)));
            office.clicks("COMPARER");

            assertThat(office.text()).contains("Journée du", "Fichier du prestataire");
            office.looksAt("64-personnel-cloture");
        }
    }

    /** Pays, and tells the payment's id. */
    private String paid(Browsing browsing, String number) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount(Town.issuesKey(person.customer()));
            citizen.activatesTheAccount();
            citizen.logsIn();
            citizen.opensTheInvoice(number);
            citizen.startsPaying();
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();
            citizen.seesSoon("votre facture est réglée");
            String address = visitor.page().url();
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    private static void logsIn(Visitor office, String page) {
        var member = Town.staff("facturation");
        office.opens(page);
        office.types("Identifiant", member.user());
        office.page().locator("input[name=password]").fill(member.password());
        office.clicks("Connexion");
        office.page().waitForURL("**/personnel/**");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String statement(LocalDate day) throws Exception {
        URI address =
                URI.create(
                        Town.stack().addresses().paybox()
                                + "/simulateur/transactions.csv?jour="
                                + day);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}

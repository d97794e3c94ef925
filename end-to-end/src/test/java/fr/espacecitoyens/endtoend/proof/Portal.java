package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Person;
import fr.espacecitoyens.endtoend.PlainBrowser;
import fr.espacecitoyens.endtoend.Town;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody's pages of the portal; they log in where they are asked to. */
final class Portal {

    private final Person person;
    private final PlainBrowser browser;
    private final Map<String, String> addresses = new HashMap<>();

    Portal(Person person, PlainBrowser browser) {
        this.person = person;
        this.browser = browser;
    }

    /**
     * Opens an invoice's own page.
     *
     * @return null if the page shows none
     * @throws AssertionError if the page cannot be had
     */
    @Nullable Card opensInvoice(String number) {
        return opensInvoice(browser, number);
    }

    /** The same in a tab. */
    @Nullable Card opensInvoice(PlainBrowser tab, String number) {
        opens(tab, address(number));
        var card = tab.page().selectFirst("article[data-invoice=" + number + "]");
        return card == null ? null : Card.of(card);
    }

    /** What the page says that tells how a payment stands. */
    String readsPayment(String attempt) {
        var tab = browser.anotherTab();
        opens(tab, Town.portal() + "/factures/paiement/" + attempt);
        return tab.text();
    }

    /** Whether the page that was opened knows what became of payments. */
    boolean knowsPayments() {
        return !browser.text().contains("Nous ne pouvons pas vérifier pour le moment");
    }

    /** All invoices that the list shows. */
    List<Card> readsTheList() {
        List<Card> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            opens(browser, Town.portal() + "/factures?page=" + page);
            for (var card : browser.page().select("article[data-invoice]")) {
                all.add(Card.of(card));
                addresses.put(card.attr("data-invoice"), card.select("h2 a").attr("abs:href"));
            }
            if (browser.page().selectFirst("#next-page") == null) {
                return all;
            }
        }
    }

    PlainBrowser browser() {
        return browser;
    }

    private String address(String invoice) {
        if (!addresses.containsKey(invoice)) {
            readsTheList();
        }
        String known = addresses.get(invoice);
        if (known == null) {
            throw new AssertionError("no invoice " + invoice + " in the list");
        }
        return known;
    }

    private void opens(PlainBrowser tab, String address) {
        tab.opens(address);
        if (tab.page().selectFirst("#kc-form-login") != null) {
            tab.sends(
                    "#kc-form-login",
                    Map.of("username", person.userName(), "password", person.password()));
        }
        if (tab.status() != 200) {
            throw new AssertionError(tab.status() + " " + address);
        }
    }
}

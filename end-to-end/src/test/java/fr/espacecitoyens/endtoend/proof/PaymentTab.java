package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Cards;
import fr.espacecitoyens.endtoend.PlainBrowser;
import fr.espacecitoyens.endtoend.Town;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** One tab of a browser in which somebody pays. */
final class PaymentTab {

    private static final String ACCEPTED = "00000";
    private static final String CARD_FORM = "form[action$=/carte]";
    private static final Pattern ATTEMPT = Pattern.compile("/factures/paiement/([^/]+)/");

    private final PlainBrowser browser;
    private final ReturnPages returnPages;
    private final String invoice;
    private String reference = "";
    private String wayBack = "";
    private String attempt = "";

    /**
     * A tab.
     *
     * @param invoice the number of what is paid in it
     */
    PaymentTab(PlainBrowser browser, ReturnPages returnPages, String invoice) {
        this.browser = browser;
        this.returnPages = returnPages;
        this.invoice = invoice;
    }

    /**
     * PAYER LA FACTURE, up to the card's form.
     *
     * @return false where the portal would not begin a payment
     */
    boolean reachesTheCard() {
        if (browser.page().selectFirst("#pay-form") == null) {
            return false;
        }
        browser.sends("#pay-form", Map.of());
        if (browser.page().selectFirst("#paybox-form") == null) {
            return false;
        }
        reference = browser.page().select("[name=PBX_CMD]").val();
        wayBack = browser.page().select("[name=PBX_EFFECTUE]").val();
        var address = ATTEMPT.matcher(wayBack);
        attempt = address.find() ? address.group(1) : "";
        returnPages.sayings().opened(invoice, attempt, reference);
        browser.sends("#paybox-form", Map.of());
        browser.clicks("#means-cb");
        return browser.page().selectFirst(CARD_FORM) != null;
    }

    /** What the portal calls the payment; empty if it began none. */
    String attempt() {
        return attempt;
    }

    /** Sends a card; whether the page says that the provider took the money. */
    boolean pays() {
        sends(Cards.ACCEPTED);
        var outcome = browser.page().selectFirst("#outcome");
        return outcome != null && outcome.attr("data-code").equals(ACCEPTED);
    }

    private void sends(String card) {
        browser.sends(
                CARD_FORM, Map.of("numero", card, "validite", "12/30", "cryptogramme", "123"));
    }

    /** A card that is refused, and back to the form where there is one more try. */
    void isRefused() {
        sends(Cards.REFUSED);
        if (browser.page().selectFirst("#retry") != null) {
            browser.clicks("#retry");
        }
    }

    void cancels() {
        browser.sends("form[action$=/annuler]", Map.of());
        returns();
    }

    /** Back to the portal, where there is a way; what stands there is read. */
    void returns() {
        if (browser.page().selectFirst("#shop") != null) {
            Instant asked = Instant.now();
            browser.clicks("#shop");
            returnPages.cameBack(attempt, asked, browser.text());
        }
    }

    /**
     * Says in Paybox's name that this was paid, as whoever reads the form could; reads what came of
     * it.
     */
    void forges(long cents) {
        String lie =
                "montant=%d&reference=%s&appel=1&autorisation=123456&transaction=%d&erreur=00000"
                        .formatted(cents, reference, 900_000_000L + cents);
        String signature = "&signature=" + "A".repeat(171) + "%3D";
        browser.anotherTab().opens(Town.portal() + "/paybox/notification?" + lie + signature);
        Instant asked = Instant.now();
        browser.opens(wayBack + "?" + lie + signature);
        returnPages.cameBack(attempt, asked, browser.text());
    }

    /** The same card form once more, in a tab of its own. */
    PaymentTab copy() {
        var other = browser.anotherTab();
        other.opens(Objects.requireNonNull(browser.page().location()));
        return new PaymentTab(other, returnPages, invoice);
    }
}

package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Cards;
import fr.espacecitoyens.endtoend.PlainBrowser;
import fr.espacecitoyens.endtoend.Town;
import java.util.Map;
import java.util.Objects;

/** One tab of a browser in which somebody pays. */
final class PaymentTab {

    private static final String ACCEPTED = "00000";
    private static final String CARD_FORM = "form[action$=/carte]";

    private final PlainBrowser browser;
    private String reference = "";
    private String wayBack = "";

    PaymentTab(PlainBrowser browser) {
        this.browser = browser;
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
        browser.sends("#paybox-form", Map.of());
        browser.clicks("#means-cb");
        return browser.page().selectFirst(CARD_FORM) != null;
    }

    /** Sends a card; whether the provider took the money. */
    boolean pays(String card) {
        browser.sends(
                CARD_FORM, Map.of("numero", card, "validite", "12/30", "cryptogramme", "123"));
        var outcome = browser.page().selectFirst("#outcome");
        return outcome != null && outcome.attr("data-code").equals(ACCEPTED);
    }

    boolean pays() {
        return pays(Cards.ACCEPTED);
    }

    /** A card that is refused, and back to the form where there is one more try. */
    void isRefused() {
        pays(Cards.REFUSED);
        if (browser.page().selectFirst("#retry") != null) {
            browser.clicks("#retry");
        }
    }

    void cancels() {
        browser.sends("form[action$=/annuler]", Map.of());
        returns();
    }

    /** Back to the portal, where there is a way. */
    void returns() {
        if (browser.page().selectFirst("#shop") != null) {
            browser.clicks("#shop");
        }
    }

    /** Says in Paybox's name that this was paid, as whoever reads the form could. */
    void forges(long cents) {
        String lie =
                "montant=%d&reference=%s&appel=1&autorisation=123456&transaction=%d&erreur=00000"
                        .formatted(cents, reference, 900_000_000L + cents);
        String signature = "&signature=" + "A".repeat(171) + "%3D";
        browser.anotherTab().opens(Town.portal() + "/paybox/notification?" + lie + signature);
        browser.opens(wayBack + "?" + lie + signature);
    }

    /** The same card form once more, in a tab of its own. */
    PaymentTab copy() {
        var other = browser.anotherTab();
        other.opens(Objects.requireNonNull(browser.page().location()));
        return new PaymentTab(other);
    }
}

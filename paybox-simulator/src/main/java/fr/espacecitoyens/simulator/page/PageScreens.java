package fr.espacecitoyens.simulator.page;

import fr.espacecitoyens.simulator.answer.Outcome;
import fr.espacecitoyens.simulator.answer.SignedAnswer;
import fr.espacecitoyens.simulator.card.CardEntry;
import fr.espacecitoyens.simulator.card.TestCard;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Screens;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import fr.espacecitoyens.simulator.request.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the customer sees. */
final class PageScreens {

    private final Screens screens;
    private final SignedAnswer answers;
    private final String merchantName;

    PageScreens(Screens screens, SignedAnswer answers, String merchantName) {
        this.screens = screens;
        this.answers = answers;
        this.merchantName = merchantName;
    }

    Reply choice(PaymentPage page) {
        return Reply.html(200, screens.page("choice", "Choix du moyen de paiement", summary(page)));
    }

    Reply emptyCard(PaymentPage page) {
        return Reply.html(200, screens.page("card", "Paiement par carte", cardForm(page)));
    }

    Reply card(PaymentPage page, CardEntry entry, Map<String, String> errors) {
        var values = cardForm(page);
        values.put("number", entry.number());
        values.put("expiry", entry.expiry());
        errors.forEach((field, message) -> values.put("error_" + field, message));
        values.put("hasErrors", true);
        // A cryptogram is never sent back.
        return Reply.html(422, screens.page("card", "Erreur – Paiement par carte", values));
    }

    Reply ticket(PaymentPage page, Transaction last) {
        var values = summary(page);
        values.put("code", last.code());
        values.put("meaning", Codes.meaning(last.code()));
        values.put("transaction", Long.toString(last.transaction()));
        values.put("reference", page.request().reference());
        values.put("accepted", last.code().equals(Codes.ACCEPTED));
        values.put("awaiting", last.code().equals(Codes.AWAITING_ISSUER));
        values.put("refused", isRefusal(last));
        values.put("mayRetry", !page.isOver());
        values.put("triesLeft", page.triesLeft());
        values.put("oneTryLeft", page.triesLeft() == 1);
        String shop = backToShop(page, last);
        // A notification that has to come after the return needs to know of it.
        boolean isWatched = !shop.isBlank() && page.held().waitsForReturn();
        values.put("shopUrl", isWatched ? "/cgi/paiement/" + page.id() + "/retour" : shop);
        return Reply.html(200, screens.page("ticket", Codes.meaning(last.code()), values));
    }

    /** Where the browser goes after a try; empty if the shop named no such address. */
    String backToShop(PaymentPage page, Transaction last) {
        return shopUrl(urlAfter(last), Outcome.of(page.request(), last));
    }

    /** The page's time has run out: the shop is told through the browser alone. */
    Reply timeOut(PaymentPage page) {
        var outcome = Outcome.without(page.request(), "00030");
        return refusal(Refusal.of("00030"), shopUrl("PBX_REFUSE", outcome));
    }

    /** Empty if the shop named no such address. */
    private String shopUrl(String field, Outcome outcome) {
        String url = outcome.request().value(field);
        return url.isBlank() ? "" : answers.forBrowser(url, outcome);
    }

    Reply refusal(String code) {
        return refusal(Refusal.of(code));
    }

    Reply refusal(Refusal refusal) {
        return refusal(refusal, "");
    }

    private Reply refusal(Refusal refusal, String shopUrl) {
        var values =
                Map.of(
                        "code", refusal.code(),
                        "meaning", Codes.meaning(refusal.code()),
                        "detail", refusal.detail(),
                        "shopUrl", shopUrl);
        return Reply.html(400, screens.page("refusal", "Erreur", values));
    }

    private Map<String, Object> summary(PaymentPage page) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", "/cgi/paiement/" + page.id());
        values.put("merchant", merchantName);
        values.put("amount", inFrench(page.request()));
        return values;
    }

    private Map<String, Object> cardForm(PaymentPage page) {
        var values = summary(page);
        values.put("cryptogram", TestCard.CRYPTOGRAM);
        values.put("cards", testCards());
        return values;
    }

    private static List<Map<String, String>> testCards() {
        return Arrays.stream(TestCard.values())
                .map(card ->
                        Map.of(
                                "number", card.number().replaceAll("(.{4})(?=.)", "$1 "),
                                "code", card.code(),
                                "meaning", Codes.meaning(card.code())))
                .toList();
    }

    private static boolean isRefusal(Transaction last) {
        return urlAfter(last).equals("PBX_REFUSE");
    }

    private static String urlAfter(Transaction last) {
        return switch (last.code()) {
            case Codes.ACCEPTED -> "PBX_EFFECTUE";
            case Codes.AWAITING_ISSUER -> "PBX_ATTENTE";
            default -> "PBX_REFUSE";
        };
    }

    private static String inFrench(PaymentRequest request) {
        long cents = request.amountCents();
        return String.format(Locale.FRANCE, "%,d,%02d", cents / 100, cents % 100) + "\u00a0EUR";
    }
}

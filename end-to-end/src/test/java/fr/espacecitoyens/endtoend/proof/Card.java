package fr.espacecitoyens.endtoend.proof;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * An invoice as a page shows it.
 *
 * @param invoice its number
 * @param standing as the page calls it
 */
record Card(String invoice, String standing, long remainingCents, long totalCents) {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]");
    private static final Pattern AMOUNT = Pattern.compile("([-−]?)(\\d+),(\\d\\d)€");

    static Card of(Element card) {
        return new Card(
                card.attr("data-invoice"),
                card.attr("data-standing"),
                cents(card, "Reste à payer"),
                cents(card, "Montant total"));
    }

    /** Whether the service that counts payments says that nothing is owed any more. */
    boolean isSettled() {
        return standing.equals("SETTLED");
    }

    /** Whether the amounts are those of this invoice when this much of it is left. */
    boolean shows(long total, long remaining) {
        return totalCents == total && remainingCents == remaining;
    }

    private static long cents(Element card, String name) {
        for (Element term : card.select("dl.figures dt")) {
            Element amount = term.nextElementSibling();
            if (term.text().equals(name) && amount != null) {
                return cents(amount.text());
            }
        }
        throw new AssertionError("no « " + name + " » in " + card.text());
    }

    /** Of « 1 234,56 € »; less than nothing would be wrong, and must be seen to be. */
    private static long cents(String amount) {
        var parts = AMOUNT.matcher(SPACES.matcher(amount).replaceAll(""));
        if (!parts.matches()) {
            throw new AssertionError("no amount: " + amount);
        }
        long cents = Long.parseLong(parts.group(2)) * 100 + Long.parseLong(parts.group(3));
        return parts.group(1).isEmpty() ? cents : -cents;
    }
}

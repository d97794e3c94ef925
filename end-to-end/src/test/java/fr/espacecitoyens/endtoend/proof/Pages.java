package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.JsonHttp;
import fr.espacecitoyens.endtoend.PlainBrowser;
import fr.espacecitoyens.endtoend.Town;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the people see when all is over: their lists of invoices, and their mail. */
final class Pages {

    private final Map<Script.Part, PlainBrowser> browsers;

    Pages(Map<Script.Part, PlainBrowser> browsers) {
        this.browsers = browsers;
    }

    void compare(Script script, Books books, Verdict verdict) {
        List<String> unpaid = new ArrayList<>();
        List<String> mail = new ArrayList<>();
        int receipts = 0;
        for (var part : script.parts()) {
            unpaid.addAll(notShownAsPaid(part));
            Set<String> wanted = paymentsOf(part, books);
            Set<String> got = receipts(part);
            receipts += got.size();
            if (!wanted.equals(got)) {
                mail.add(part.person().email() + ": " + difference(wanted, got));
            }
        }
        verdict.check(
                "every invoice is shown as paid",
                script.payments() + " invoices on the pages of " + browsers.size() + " people",
                unpaid);
        verdict.check(
                "one receipt for each payment", receipts + " ids of e-mails with a receipt", mail);
    }

    private List<String> notShownAsPaid(Script.Part part) {
        var browser = browsers.get(part);
        Set<String> left = new HashSet<>();
        part.acts().forEach(act -> left.add(act.invoice()));
        for (int page = 1; browser != null; page++) {
            browser.opens(Town.portal() + "/factures?page=" + page);
            browser.page()
                    .select("article[data-standing=SETTLED]")
                    .forEach(card -> left.remove(card.attr("data-invoice")));
            if (browser.page().selectFirst("#next-page") == null) {
                break;
            }
        }
        return List.copyOf(left);
    }

    private static Set<String> paymentsOf(Script.Part part, Books books) {
        Set<String> numbers = part.acts().stream().map(Act::invoice).collect(Collectors.toSet());
        return books.journal().succeeded().stream()
                .filter(c -> numbers.contains(books.settlements().numbers().get(c.invoiceId())))
                .map(Journal.Counted::payment)
                .collect(Collectors.toSet());
    }

    private static Set<String> receipts(Script.Part part) {
        String to = URLEncoder.encode(part.person().email(), StandardCharsets.UTF_8);
        return JsonHttp.get(Town.mailbox() + "/api/messages?to=" + to)
                .valueStream()
                .map(mail -> mail.path("messageId").asString(""))
                .filter(id -> id.startsWith("<receipt-"))
                .map(id -> id.substring("<receipt-".length(), id.indexOf('@')))
                .collect(Collectors.toSet());
    }

    private static String difference(Set<String> wanted, Set<String> got) {
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(got);
        Set<String> more = new HashSet<>(got);
        more.removeAll(wanted);
        return "missing " + missing + ", too many " + more;
    }
}

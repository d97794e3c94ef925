package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.JsonHttp;
import fr.espacecitoyens.endtoend.Town;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the people see when all is over: their lists of invoices, and their mail. */
final class Pages {

    private final Map<Script.Part, Portal> portals;

    Pages(Map<Script.Part, Portal> portals) {
        this.portals = portals;
    }

    void compareInvoices(Verdict verdict) {
        List<String> wrong = new ArrayList<>();
        portals.forEach((part, portal) -> wrong.addAll(notShownAsPaid(part, portal)));
        int invoices = portals.keySet().stream().mapToInt(part -> part.acts().size()).sum();
        verdict.check(
                Claim.SHOWN_AS_PAID,
                "%d invoices on the pages of %d people, total and rest compared"
                        .formatted(invoices, portals.size()),
                wrong);
    }

    private static List<String> notShownAsPaid(Script.Part part, Portal portal) {
        Map<String, Card> shown = new HashMap<>();
        portal.readsTheList().forEach(card -> shown.put(card.invoice(), card));
        return part.acts().stream()
                .filter(act -> !isShownAsPaid(act, shown))
                .map(act -> act + " is shown as " + shown.get(act.invoice()))
                .toList();
    }

    private static boolean isShownAsPaid(Act act, Map<String, Card> shown) {
        Card card = shown.get(act.invoice());
        return card != null && card.isSettled() && card.shows(act.cents(), 0);
    }

    void compareMail(Books books, Verdict verdict) {
        List<String> wrong = new ArrayList<>();
        int receipts = 0;
        for (var part : portals.keySet()) {
            Set<String> wanted = paymentsOf(part, books);
            Set<String> got = receipts(part);
            receipts += got.size();
            if (!wanted.equals(got)) {
                wrong.add(part.person().email() + ": " + difference(wanted, got));
            }
        }
        verdict.check(Claim.ONE_RECEIPT, receipts + " ids of e-mails with a receipt", wrong);
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

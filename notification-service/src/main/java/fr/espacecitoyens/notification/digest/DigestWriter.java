package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.notification.contact.Contact;
import fr.espacecitoyens.notification.contact.Contacts;
import fr.espacecitoyens.notification.message.InvoiceNews;
import fr.espacecitoyens.notification.message.InvoiceNews.What;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.notification.message.Outgoing;
import fr.espacecitoyens.notification.message.Writer;
import fr.espacecitoyens.notification.preference.Preferences;
import fr.espacecitoyens.notification.preference.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Decides who gets which news where: invoices that stand for paper go to the address that was given
 * for them, all else to the citizen's own, if he or she wants it.
 */
@Component
class DigestWriter implements Writer {

    private final Contacts contacts;
    private final Billing billing;
    private final Preferences preferences;
    private final EInvoiceLetter eInvoiceLetter;
    private final NewsLetter newsLetter;

    DigestWriter(
            Contacts contacts,
            Billing billing,
            Preferences preferences,
            EInvoiceLetter eInvoiceLetter,
            NewsLetter newsLetter) {
        this.contacts = contacts;
        this.billing = billing;
        this.preferences = preferences;
        this.eInvoiceLetter = eInvoiceLetter;
        this.newsLetter = newsLetter;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.INVOICES, Kind.INVOICES_AGAIN, Kind.DUE_SOON, Kind.OVERDUE);
    }

    @Override
    public List<Outgoing> write(Message message) {
        String citizen = Objects.requireNonNull(message.about().citizenId());
        Contact contact = contacts.of(citizen).orElse(null);
        if (contact == null) {
            return List.of();
        }
        Map<String, List<Piece>> eInvoices = new LinkedHashMap<>();
        List<Piece> news = new ArrayList<>();
        for (Piece piece : pieces(citizen, message.about().invoices())) {
            String to = piece.invoice().eInvoiceTo();
            if (piece.isEInvoice() && to != null) {
                eInvoices.computeIfAbsent(to, _ -> new ArrayList<>()).add(piece);
            } else {
                news.add(piece);
            }
        }
        List<Outgoing> letters = new ArrayList<>();
        eInvoices.forEach(
                (to, pieces) -> letters.add(eInvoiceLetter.write(message, citizen, to, pieces)));
        if (!news.isEmpty() && isWanted(message.kind(), citizen, contact)) {
            letters.add(newsLetter.write(message, citizen, contact.email(), news));
        }
        return letters;
    }

    private List<Piece> pieces(String citizen, List<InvoiceNews> invoices) {
        Map<String, InvoiceFacts> facts =
                billing.facts(citizen, invoices).stream()
                        .collect(Collectors.toMap(InvoiceFacts::id, Function.identity()));
        return invoices.stream()
                .filter(news -> facts.containsKey(news.invoiceId()))
                .filter(news -> !isTakenBack(news, invoices))
                .map(news ->
                        new Piece(news.what(), Objects.requireNonNull(facts.get(news.invoiceId()))))
                .filter(Piece::holds)
                .toList();
    }

    /** What was issued and cancelled before anybody was told needs no word. */
    private static boolean isTakenBack(InvoiceNews news, List<InvoiceNews> all) {
        return news.what() == What.CANCELLED
                && all.contains(new InvoiceNews(news.invoiceId(), What.ISSUED));
    }

    private boolean isWanted(Kind kind, String citizen, Contact contact) {
        return Topic.of(kind)
                .map(topic -> preferences.of(citizen).wants(topic, contact.prefersEmail()))
                .orElse(true);
    }
}

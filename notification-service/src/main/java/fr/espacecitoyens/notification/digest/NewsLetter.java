package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.Stationery;
import fr.espacecitoyens.notification.message.InvoiceNews.What;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.notification.message.Outgoing;
import fr.espacecitoyens.notification.preference.Preferences;
import fr.espacecitoyens.notification.preference.Topic;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** News that one can do without: the invoice itself comes another way. */
@Component
class NewsLetter {

    private final Stationery stationery;
    private final Preferences preferences;

    NewsLetter(Stationery stationery, Preferences preferences) {
        this.stationery = stationery;
        this.preferences = preferences;
    }

    Outgoing write(Message message, String citizen, String to, List<Piece> pieces) {
        Subject subject = Subject.of(pieces);
        URI unsubscribe =
                Topic.of(message.kind()).map(topic -> unsubscribe(citizen, topic)).orElse(null);
        Letter letter =
                stationery.write(
                        message.id() + "-avis",
                        to,
                        subject.line(),
                        "invoices",
                        Map.of(
                                "intro",
                                subject.intro(),
                                "entries",
                                pieces.stream().map(this::entry).toList(),
                                "outro",
                                outro(pieces),
                                "list",
                                stationery.page("factures").toString(),
                                "unsubscribe",
                                unsubscribe == null ? "" : unsubscribe.toString()));
        return new Outgoing(letter.stoppedAt(unsubscribe));
    }

    private Entry entry(Piece piece) {
        return Entry.of(piece, stationery.page("factures", piece.invoice().id()).toString());
    }

    private static String outro(List<Piece> pieces) {
        return pieces.getFirst().what() == What.OVERDUE
                ? "Vous avez déjà payé\u00a0? Ne tenez pas compte de ce message\u00a0: un chèque ou un virement"
                        + " met quelques jours à nous parvenir. Vous avez des difficultés à payer\u00a0?"
                        + " Appelez-nous, nous cherchons une solution avec vous."
                : "";
    }

    private URI unsubscribe(String citizen, Topic topic) {
        return stationery.page(
                "messages", "arret", preferences.unsubscribeToken(citizen), topic.inPath());
    }
}

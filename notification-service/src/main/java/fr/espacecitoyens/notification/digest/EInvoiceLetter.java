package fr.espacecitoyens.notification.digest;

import static fr.espacecitoyens.notification.mail.Stationery.oneLine;

import fr.espacecitoyens.notification.mail.Attachment;
import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.Stationery;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.notification.message.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Invoices for whoever gets no paper: with the files, or links to those that are too long. */
@Component
class EInvoiceLetter {

    private final Stationery stationery;
    private final Billing billing;
    private final DigestProperties digest;

    EInvoiceLetter(Stationery stationery, Billing billing, DigestProperties digest) {
        this.stationery = stationery;
        this.billing = billing;
        this.digest = digest;
    }

    Outgoing write(Message message, String citizen, String to, List<Piece> pieces) {
        List<Attachment> files = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Piece piece : pieces) {
            var file = file(citizen, piece.invoice(), files);
            file.ifPresent(files::add);
            entries.add(entry(piece, file.isPresent()));
        }
        return new Outgoing(
                letter(message, to, entries).with(files),
                pieces.stream().map(piece -> piece.invoice().id()).toList());
    }

    private Letter letter(Message message, String to, List<Entry> entries) {
        boolean one = entries.size() == 1;
        return stationery.write(
                message.id(),
                to,
                one ? "Votre facture" : "Vos " + entries.size() + " factures",
                "invoices",
                Map.of(
                        "intro",
                        one
                                ? "Vous avez choisi la facture en ligne\u00a0: la voici."
                                : "Vous avez choisi la facture en ligne\u00a0: les voici.",
                        "entries",
                        entries,
                        "outro",
                        "Vous ne recevez plus de facture par courrier. Pour en recevoir de nouveau"
                                + " ou changer d'adresse\u00a0: "
                                + stationery.page("factures", "adhesion"),
                        "list",
                        stationery.page("factures").toString(),
                        "unsubscribe",
                        ""));
    }

    private Optional<Attachment> file(
            String citizen, InvoiceFacts invoice, List<Attachment> before) {
        int used = before.stream().mapToInt(file -> file.pdf().length).sum();
        return billing.pdf(citizen, invoice.id())
                .filter(pdf ->
                        pdf.length <= digest.attachmentBytes()
                                && used + pdf.length <= digest.letterBytes())
                .map(pdf -> new Attachment("facture-" + oneLine(invoice.number()) + ".pdf", pdf));
    }

    private Entry entry(Piece piece, boolean attached) {
        String page = stationery.page("factures", piece.invoice().id()).toString();
        Entry entry = Entry.of(piece, page);
        if (attached) {
            return entry;
        }
        List<String> lines = new ArrayList<>(entry.lines());
        lines.add(
                "Le document est trop lourd pour ce message\u00a0: il vous attend dans votre espace.");
        return new Entry(entry.title(), List.copyOf(lines), entry.link());
    }
}

package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.InvoiceSink;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.util.HashMap;
import java.util.Map;

/** Hands the invoices of a file on, each number once, and notes which attachments are theirs. */
final class IssuedPieces {

    /** More than a town sends in a year. */
    static final int MAX_PIECES = 200_000;

    private final ImportErrors errors;
    private final InvoiceSink sink;
    private final Map<InvoiceReference, Integer> beginnings = new HashMap<>();
    private final AttachmentOwners owners = new AttachmentOwners();
    private boolean overfull;

    IssuedPieces(ImportErrors errors, InvoiceSink sink) {
        this.errors = errors;
        this.sink = sink;
    }

    void accept(InvoiceContent content, Piece piece) {
        if (beginnings.size() >= MAX_PIECES) {
            refuseMore(piece.line());
            return;
        }
        Integer beginning = beginnings.putIfAbsent(content.reference(), piece.line());
        if (beginning != null) {
            piece.refuse(
                    "IdPce",
                    "La facture %s figure déjà à la ligne %d."
                            .formatted(content.reference().number(), beginning));
            refuse(piece);
            return;
        }
        piece.attachments().forEach(id -> owners.add(id, content.reference()));
        sink.accept(content, piece.line());
    }

    private void refuseMore(int line) {
        if (!overfull) {
            errors.fatal(
                    line, "Piece", "Un fichier compte au plus 200\u202F000 pièces : partagez-le.");
        }
        overfull = true;
    }

    /** Notes a piece that has errors. */
    void refuse(Piece piece) {
        piece.attachments().forEach(owners::addOrphan);
    }

    AttachmentOwners owners() {
        return owners;
    }

    void finish() {
        if (beginnings.isEmpty() && errors.isEmpty()) {
            errors.fatal(1, "fichier", "Le fichier ne contient aucune facture.");
        }
    }
}

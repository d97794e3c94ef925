package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.FieldParsers;
import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes an invoice of each piece. */
final class PieceReader {

    private final ImportErrors errors;
    private final PesSettings settings;
    private final Payee payee;
    private final IssuedPieces issued;

    PieceReader(ImportErrors errors, PesSettings settings, Payee payee, IssuedPieces issued) {
        this.errors = errors;
        this.settings = settings;
        this.payee = payee;
        this.issued = issued;
    }

    /**
     * Reads the piece in which the cursor stands.
     *
     * @param head null if what the bordereau says of its pieces was refused; they are read all the
     *     same, to find all errors in one go
     */
    void read(XmlCursor xml, @Nullable BordereauHead head, Totals totals) throws IOException {
        Piece piece = Piece.read(xml, errors, totals);
        PieceOwner owner = PieceOwner.of(piece, payee, settings);
        InvoiceContent content = head == null ? null : content(piece, head, owner);
        if (content != null && piece.isComplete() && isAffordable(piece, content)) {
            issued.accept(content, piece);
        } else {
            issued.refuse(piece);
        }
    }

    private @Nullable InvoiceContent content(
            Piece piece, BordereauHead head, @Nullable PieceOwner owner) {
        Block block = piece.block();
        String number = number(block, head);
        String label = label(block, head);
        String per = block.optional("Per", PesParsers::digits, "");
        LocalDate sentOn = BordereauHead.sentOn(block, head.issuedOn(), head.sentOn());
        piece.checkDirectDebit(head.issuedOn());
        if (owner == null || number == null || label == null || per == null || sentOn == null) {
            return null;
        }
        String period = settings.periodInFrench(head.exercise(), per);
        return new InvoiceContent(
                new InvoiceReference(owner.customer().service(), number),
                owner.customer(),
                new Heading(owner.addressee(), label, period),
                settings.deadlines().schedule(head.issuedOn(), sentOn, piece.directDebitOn()),
                piece.lines().stream()
                        .map(line -> line.invoiceLine(label, settings.natures()))
                        .toList());
    }

    /**
     * What is printed on the invoice. Cle1 and Cle2 are not checked: the Treasury does that itself,
     * and the schema and the billing programs disagree on what they are computed from.
     */
    private static @Nullable String number(Block block, BordereauHead head) {
        boolean isInvoice = isInvoice(block, head.kind());
        String piece = block.required("IdPce", PesParsers::digits);
        String number =
                switch (head.kind()) {
                    case ORMC -> block.required("NumDette", PesParsers::digits);
                    case TITRES -> head.exercise() + "-" + piece;
                };
        return isInvoice && piece != null ? number : null;
    }

    private static boolean isInvoice(Block block, BordereauHead.Kind kind) {
        String typPce = block.required("TypPce", PesParsers::digits);
        if (typPce != null && !typPce.equals(kind.typPce)) {
            block.refuse(
                    "TypPce",
                    "Dans un bordereau de type %s, seules les pièces de type %s sont des factures."
                            .formatted(kind.typBord, kind.typPce));
        }
        return kind.typPce.equals(typPce);
    }

    private static @Nullable String label(Block block, BordereauHead head) {
        return head.subject().isEmpty()
                ? block.required("ObjPce", FieldParsers::text)
                : block.optional("ObjPce", FieldParsers::text, head.subject());
    }

    private static boolean isAffordable(Piece piece, InvoiceContent content) {
        boolean affordable = content.total().cents() <= FieldParsers.MAX_HUNDREDTHS;
        if (!affordable) {
            piece.refuse(
                    "MtHT",
                    "La facture s'élève à %s : 100\u202F000\u00A0€ au plus."
                            .formatted(content.total().inFrench()));
        }
        return affordable;
    }
}

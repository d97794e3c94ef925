package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.imports.FieldParsers;
import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Schedule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    void read(XmlCursor xml, @Nullable BordereauHead head, Tally tally) throws IOException {
        if (errors.isFull()) {
            return;
        }
        Piece piece = Piece.read(xml, errors, tally);
        String service = service(piece);
        Debtor debtor = debtor(piece);
        InvoiceContent content =
                head == null || service == null || debtor == null
                        ? null
                        : content(piece, head, new CustomerKey(service, debtor.customer()), debtor);
        if (content != null && piece.isComplete() && isAffordable(piece, content)) {
            issued.accept(content, piece);
        }
    }

    private @Nullable InvoiceContent content(
            Piece piece, BordereauHead head, CustomerKey customer, Debtor debtor) {
        Block block = piece.block();
        String number = number(block, head);
        String label = label(block, head);
        String per = block.optional("Per", PesParsers::digits, "");
        LocalDate sentOn = BordereauHead.sentOn(block, head.issuedOn(), head.sentOn());
        if (number == null || label == null || per == null || sentOn == null) {
            return null;
        }
        String period = settings.periodInFrench(head.exercise(), per);
        Schedule schedule = settings.deadlines().schedule(head.issuedOn(), sentOn);
        return new InvoiceContent(
                new InvoiceReference(customer.service(), number),
                customer,
                new Heading(debtor.addressee(), label, period),
                schedule,
                piece.lines().stream().map(line -> line.invoiceLine(label)).toList());
    }

    /**
     * What is printed on the invoice. Cle1 and Cle2 are not checked: the Treasury does that itself,
     * and the schema and the billing programs disagree on what they are computed from.
     */
    private static @Nullable String number(Block block, BordereauHead head) {
        String typPce = block.required("TypPce", PesParsers::digits);
        if (typPce != null && !typPce.equals(head.kind().typPce)) {
            block.refuse(
                    "TypPce",
                    "Dans un bordereau de type %s, seules les pièces de type %s sont des factures."
                            .formatted(head.kind().typBord, head.kind().typPce));
            return null;
        }
        String piece = block.required("IdPce", PesParsers::digits);
        return switch (head.kind()) {
            case ORMC -> block.required("NumDette", PesParsers::digits);
            case TITRES -> piece == null ? null : head.exercise() + "-" + piece;
        };
    }

    private static @Nullable String label(Block block, BordereauHead head) {
        return head.subject().isEmpty()
                ? block.required("ObjPce", FieldParsers::text)
                : block.optional("ObjPce", FieldParsers::text, head.subject());
    }

    private @Nullable Debtor debtor(Piece piece) {
        List<Debtor> debtors =
                piece.lines().stream().flatMap(line -> line.debtors().stream()).distinct().toList();
        if (debtors.size() == 1) {
            return debtors.getFirst();
        }
        if (piece.isComplete()) {
            piece.refuse(
                    "Tiers",
                    debtors.isEmpty()
                            ? "Cette pièce n'a pas de débiteur : ajoutez le bloc Tiers."
                            : "Cette pièce a plusieurs débiteurs : faites une pièce pour chacun.");
        }
        return null;
    }

    private @Nullable String service(Piece piece) {
        List<Optional<String>> services =
                piece.lines().stream()
                        .map(line -> settings.service(payee, line.product()))
                        .distinct()
                        .toList();
        if (services.size() == 1 && services.getFirst().isPresent()) {
            return services.getFirst().get();
        }
        if (piece.isComplete()) {
            piece.refuse("CodProdLoc", unclear(piece, services));
        }
        return null;
    }

    private String unclear(Piece piece, List<Optional<String>> services) {
        if (services.stream().allMatch(Optional::isPresent)) {
            return "Les lignes de cette pièce relèvent de plusieurs services : faites une pièce"
                    + " pour chacun.";
        }
        String products =
                String.join(
                        ", ", piece.lines().stream().map(PieceLine::product).distinct().toList());
        return "Aucun service n'est prévu pour ce produit (%s, produit %s) : demandez à l'exploitant"
                        .formatted(payee, products)
                + " de l'ajouter.";
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

package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.ImportErrors;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One {@code Piece} as the file has it: its block, its lines, the ids of its attachments. */
final class Piece {

    /** As in every format of the import: far beyond any real invoice. */
    private static final int MAX_LINES = 500;

    /** The invoice itself and some papers for the accountant. */
    private static final int MAX_ATTACHMENTS = 100;

    private final XmlCursor xml;
    private final ImportErrors errors;
    private final Totals totals;
    private final int line;
    private final Block block;
    private final List<PieceLine> lines = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private int count;
    private boolean complete = true;

    private Piece(XmlCursor xml, ImportErrors errors, Totals totals) {
        this.xml = xml;
        this.errors = errors;
        this.totals = totals;
        this.line = xml.line();
        this.block = new Block(line, errors);
    }

    /** Reads the one in which the cursor stands. */
    static Piece read(XmlCursor xml, ImportErrors errors, Totals totals) throws IOException {
        var piece = new Piece(xml, errors, totals);
        xml.eachChild(piece::child);
        if (piece.count == 0) {
            piece.refuse("LigneDePiece", "Cette pièce n'a aucune ligne.");
        }
        return piece;
    }

    int line() {
        return line;
    }

    Block block() {
        return block;
    }

    List<PieceLine> lines() {
        return lines;
    }

    /** Refuses a direct debit that would come before the invoice. */
    void checkDirectDebit(LocalDate issuedOn) {
        LocalDate day = directDebitOn();
        if (day != null && day.isBefore(issuedOn)) {
            refuse("DtePrel", "Le prélèvement précède l'émission du bordereau (DteBordEm).");
        }
    }

    /** When the piece is taken from the debtor's account; its lines say so, all the same. */
    @Nullable LocalDate directDebitOn() {
        return lines.stream()
                .map(PieceLine::directDebitOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<String> attachments() {
        return attachments;
    }

    /** Whether all of its lines were accepted. */
    boolean isComplete() {
        return complete;
    }

    void refuse(String name, String message) {
        complete = false;
        errors.add(line, name, message);
    }

    private void child(String name) throws IOException {
        switch (name) {
            case "BlocPiece" -> xml.eachChild(this::value);
            case "LigneDePiece" -> addLine();
            default -> {}
        }
    }

    private void value(String name) throws IOException {
        if (name.equals("PJRef")) {
            addAttachment();
        } else {
            block.add(name, xml);
        }
    }

    private void addAttachment() throws IOException {
        String id = Block.read(xml, errors).required("IdUnique", PesParsers.key(50));
        complete &= id != null;
        if (id != null && attachments.size() < MAX_ATTACHMENTS) {
            attachments.add(id);
        }
    }

    private void addLine() throws IOException {
        count++;
        if (count == MAX_LINES + 1) {
            refuse("LigneDePiece", "Une facture compte au plus " + MAX_LINES + " lignes.");
        }
        PieceLine read = PieceLine.read(xml, errors);
        if (read == null) {
            complete = false;
            totals.addUnknown();
            return;
        }
        totals.add(read);
        if (count <= MAX_LINES) {
            lines.add(read);
        }
    }
}

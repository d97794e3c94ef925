package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.ImportErrors;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one bordereau: what it announces, its pieces one by one, and whether both agree. */
final class Bordereau {

    private final XmlCursor xml;
    private final ImportErrors errors;
    private final PieceReader pieces;
    private final Totals totals = new Totals();
    private @Nullable Block block;
    private @Nullable BordereauHead head;

    private Bordereau(XmlCursor xml, ImportErrors errors, PieceReader pieces) {
        this.xml = xml;
        this.errors = errors;
        this.pieces = pieces;
    }

    /** Reads the one in which the cursor stands. */
    static void read(XmlCursor xml, ImportErrors errors, PieceReader pieces) throws IOException {
        int line = xml.line();
        var bordereau = new Bordereau(xml, errors, pieces);
        xml.eachChild(bordereau::child);
        Block block = bordereau.block;
        if (block == null) {
            errors.fatal(line, "BlocBordereau", "Ce bordereau n'a pas de BlocBordereau.");
        } else {
            bordereau.totals.compareWith(block);
        }
    }

    private void child(String name) throws IOException {
        if (name.equals("BlocBordereau") && block == null) {
            Block read = Block.read(xml, errors);
            block = read;
            head = BordereauHead.of(read);
        } else if (name.equals("Piece")) {
            totals.addPiece();
            pieces.read(xml, head, totals);
        }
    }
}

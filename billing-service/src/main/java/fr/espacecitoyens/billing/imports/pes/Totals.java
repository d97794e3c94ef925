package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.platform.Money;
import org.jspecify.annotations.Nullable;

/** Adds up the pieces of a bordereau, to compare them with what it announces. */
final class Totals {

    private int pieces;
    private long netCents;
    private long vatCents;
    private boolean complete = true;

    void addPiece() {
        pieces++;
    }

    void add(PieceLine line) {
        netCents += line.netCents();
        vatCents += line.vatCents();
    }

    /** A line could not be read: the sums would only repeat that. */
    void addUnknown() {
        complete = false;
    }

    void compareWith(Block block) {
        Integer announced = block.required("NbrPce", PesParsers::count);
        if (announced != null && announced != pieces) {
            block.refuseFile(
                    "NbrPce",
                    "Le bordereau annonce %d pièces, le fichier en contient %d."
                            .formatted(announced, pieces));
        }
        Long net = block.required("MtBordHt", PesParsers::totalCents);
        Long vat = block.optional("MtBordTVA", PesParsers::totalCents, 0L);
        compare(block, "MtBordHt", net, netCents);
        compare(block, "MtBordTVA", vat, vatCents);
    }

    private void compare(Block block, String name, @Nullable Long announced, long sum) {
        if (complete && announced != null && announced != sum) {
            block.refuseFile(
                    name,
                    "Le bordereau annonce %s, ses lignes font %s."
                            .formatted(new Money(announced).inFrench(), new Money(sum).inFrench()));
        }
    }
}

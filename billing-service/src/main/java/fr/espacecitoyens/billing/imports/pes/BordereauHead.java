package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.FieldParsers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bordereau says of all its pieces.
 *
 * @param kind what kind of pieces it holds
 * @param exercise the budget year
 * @param sentOn when the notices were sent: {@code DteAsp}, else the day of issue
 * @param subject {@code Objet}; may be empty
 */
record BordereauHead(
        Kind kind, int exercise, LocalDate issuedOn, LocalDate sentOn, String subject) {

    /** The kinds of bordereau that hold invoices; others correct or record what was paid before. */
    enum Kind {
        /** Ordinary receipts, numbered anew each year. */
        TITRES("01", "01"),
        /** A roll of invoices, each with the number of the billing software. */
        ORMC("06", "15");

        final String typBord;
        final String typPce;

        Kind(String typBord, String typPce) {
            this.typBord = typBord;
            this.typPce = typPce;
        }

        static @Nullable Kind of(String typBord) {
            for (Kind kind : values()) {
                if (kind.typBord.equals(typBord)) {
                    return kind;
                }
            }
            return null;
        }
    }

    /** Reads {@code BlocBordereau}; null if it is refused. */
    static @Nullable BordereauHead of(Block block) {
        Kind kind = kind(block);
        Integer exercise = block.required("Exer", PesParsers::year);
        LocalDate issuedOn = block.required("DteBordEm", PesParsers::day);
        String subject = block.optional("Objet", FieldParsers::text, "");
        LocalDate sentOn = issuedOn == null ? null : sentOn(block, issuedOn, issuedOn);
        return kind == null
                        || exercise == null
                        || issuedOn == null
                        || sentOn == null
                        || subject == null
                ? null
                : new BordereauHead(kind, exercise, issuedOn, sentOn, subject);
    }

    private static @Nullable Kind kind(Block block) {
        String text = block.required("TypBord", PesParsers::digits);
        Kind kind = text == null ? null : Kind.of(text);
        if (text != null && kind == null) {
            block.refuse(
                    "TypBord",
                    "Seuls les bordereaux ordinaires (01) et ORMC (06) contiennent des factures."
                            + " Pour annuler, importez un fichier d'annulations.");
        }
        return kind;
    }

    /** When a notice was sent, said by the bordereau or by one of its pieces. */
    static @Nullable LocalDate sentOn(Block block, LocalDate issuedOn, LocalDate otherwise) {
        LocalDate sentOn = block.optional("DteAsp", PesParsers::day, otherwise);
        if (sentOn != null && sentOn.isBefore(issuedOn)) {
            block.refuse("DteAsp", "L'avis est envoyé avant l'émission du bordereau (DteBordEm).");
            return null;
        }
        return sentOn;
    }
}

package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.FieldParsers;
import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code LigneDePiece}.
 *
 * @param label {@code ObjLignePce}; empty if the line has none of its own
 * @param product {@code CodProdLoc}
 * @param debtors its {@code Tiers}; often none but on the first line
 */
record PieceLine(String label, String product, long netCents, long vatCents, List<Debtor> debtors) {

    /** One quantity of one hundred hundredths: the format knows no others. */
    private static final long ONE = 100;

    /** Reads the line in which the cursor stands; null if it is refused. */
    static @Nullable PieceLine read(XmlCursor xml, ImportErrors errors) throws IOException {
        return new Reading(xml, errors).line();
    }

    /** The line as the citizen reads it, VAT included. */
    InvoiceLine invoiceLine(String labelOfThePiece) {
        long cents = netCents + vatCents;
        return new InvoiceLine(label.isEmpty() ? labelOfThePiece : label, ONE, cents, cents);
    }

    private static final class Reading {

        private final XmlCursor xml;
        private final ImportErrors errors;
        private final Block info;
        private final List<Debtor> debtors = new ArrayList<>();
        private boolean refused;

        Reading(XmlCursor xml, ImportErrors errors) {
            this.xml = xml;
            this.errors = errors;
            this.info = new Block(xml.line(), errors);
        }

        @Nullable PieceLine line() throws IOException {
            xml.eachChild(name -> {
                switch (name) {
                    case "BlocLignePiece" -> xml.eachChild(this::block);
                    case "Tiers" -> debtor();
                    default -> {}
                }
            });
            return content();
        }

        private void block(String name) throws IOException {
            if (name.equals("InfoLignePiece")) {
                xml.eachChild(value -> info.add(value, xml));
            }
        }

        private void debtor() throws IOException {
            Debtor debtor = Debtor.read(xml, errors);
            refused |= debtor == null;
            if (debtor != null && !debtors.contains(debtor)) {
                debtors.add(debtor);
            }
        }

        private @Nullable PieceLine content() {
            String label = info.optional("ObjLignePce", FieldParsers::text, "");
            String product = info.required("CodProdLoc", FieldParsers::key);
            Long net = info.required("MtHT", PesParsers::cents);
            Long vat = info.optional("MtTVA", PesParsers::cents, 0L);
            return refused || label == null || product == null || net == null || vat == null
                    ? null
                    : new PieceLine(label, product, net, vat, List.copyOf(debtors));
        }
    }
}

package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.FieldParsers;
import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One {@code LigneDePiece}.
 *
 * @param label {@code ObjLignePce}; empty if the line has none of its own
 * @param product {@code CodProdLoc}
 * @param directDebitOn {@code DtePrel}; null if it is not taken from an account
 * @param debtors its {@code Tiers}; often none but on the first line
 */
record PieceLine(
        String label,
        String product,
        long netCents,
        long vatCents,
        @Nullable LocalDate directDebitOn,
        List<Debtor> debtors) {

    /** One quantity of one hundred hundredths: the format knows no others. */
    private static final long ONE = 100;

    /** Reads the line in which the cursor stands; null if it is refused. */
    static @Nullable PieceLine read(XmlCursor xml, ImportErrors errors) throws IOException {
        return new Reading(xml, errors).line();
    }

    /** The line as the citizen reads it, VAT included. */
    InvoiceLine invoiceLine(String labelOfThePiece, Map<String, Nature> natures) {
        long cents = netCents + vatCents;
        String words = label.isEmpty() ? labelOfThePiece : label;
        return new InvoiceLine(words, natures.get(product), ONE, cents, cents);
    }

    private static final class Reading {

        private final XmlCursor xml;
        private final ImportErrors errors;
        private final Block info;
        private final List<Debtor> debtors = new ArrayList<>();
        private @Nullable LocalDate directDebitOn;
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
            switch (name) {
                case "InfoLignePiece" -> xml.eachChild(value -> info.add(value, xml));
                case "InfoPrelevement", "InfoPrelevementSEPA" -> directDebit();
                default -> {}
            }
        }

        private void directDebit() throws IOException {
            directDebitOn = Block.read(xml, errors).required("DtePrel", PesParsers::day);
            refused |= directDebitOn == null;
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
            String product = info.required("CodProdLoc", PesParsers.key(20));
            Long net = info.required("MtHT", PesParsers::cents);
            Long vat = info.optional("MtTVA", PesParsers::cents, 0L);
            return refused || label == null || product == null || net == null || vat == null
                    ? null
                    : new PieceLine(label, product, net, vat, directDebitOn, List.copyOf(debtors));
        }
    }
}

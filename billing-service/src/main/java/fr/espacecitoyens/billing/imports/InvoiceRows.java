package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.platform.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one invoice. */
final class InvoiceRows {

    /** Far beyond any real invoice, and still a document that can be printed in a second. */
    private static final int MAX_LINES = 500;

    private final CsvRow first;
    private final HeadReader.@Nullable Head head;
    private final ImportErrors errors;
    private final int errorsBefore;
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final Map<List<String>, Integer> lineTexts = new HashMap<>();
    private int count;

    InvoiceRows(
            CsvRow first, HeadReader.@Nullable Head head, ImportErrors errors, int errorsBefore) {
        this.first = first;
        this.head = head;
        this.errors = errors;
        this.errorsBefore = errorsBefore;
        addLine(first);
    }

    static String reference(CsvRow row) {
        return row.text(Column.SERVICE) + "/" + row.text(Column.NUMBER);
    }

    CsvRow first() {
        return first;
    }

    boolean takesAlso(CsvRow row) {
        return reference(first).equals(reference(row));
    }

    void add(CsvRow row) {
        for (Column column : CsvKind.OF_THE_INVOICE) {
            if (!row.text(column).equals(first.text(column))) {
                row.refuse(
                        column,
                        "Ce champ diffère de la ligne %d, qui porte le même numéro de facture."
                                .formatted(first.line()));
            }
        }
        addLine(row);
    }

    private void addLine(CsvRow row) {
        count++;
        if (count == MAX_LINES + 1) {
            row.refuse(Column.NUMBER, "Une facture compte au plus " + MAX_LINES + " lignes.");
        }
        Integer twin = lineTexts.putIfAbsent(row.texts(CsvKind.OF_THE_LINE), row.line());
        if (twin != null) {
            row.refuse(
                    Column.LINE,
                    "Cette ligne répète la ligne %d : réunissez-les avec la quantité totale."
                            .formatted(twin));
        }
        InvoiceLine line = LineReader.read(row);
        if (line != null && count <= MAX_LINES) {
            lines.add(line);
        }
    }

    /**
     * The invoice.
     *
     * @return null if one of its rows has an error
     */
    @Nullable InvoiceContent content() {
        if (head == null || errors.count() > errorsBefore) {
            return null;
        }
        InvoiceContent content = head.with(lines);
        if (head.totalCents() != null && head.totalCents() != content.total().cents()) {
            first.refuse(
                    Column.TOTAL,
                    "Le total indiqué est de %s, la somme des lignes de %s."
                            .formatted(
                                    new Money(head.totalCents()).inFrench(),
                                    content.total().inFrench()));
            return null;
        }
        if (content.total().cents() > FieldParsers.MAX_HUNDREDTHS) {
            first.refuse(
                    Column.AMOUNT,
                    "La facture s'élève à %s : 100\u202F000\u00A0€ au plus."
                            .formatted(content.total().inFrench()));
            return null;
        }
        return content;
    }
}

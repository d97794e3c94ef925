package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.platform.Money;
import org.jspecify.annotations.Nullable;

/** Reads what a row says of one line of its invoice. */
final class LineReader {

    private LineReader() {}

    /**
     * Reads every field, so that all errors are found in one go.
     *
     * @return null if one was refused
     */
    static @Nullable InvoiceLine read(CsvRow row) {
        String label = row.read(Column.LINE, FieldParsers::text);
        var nature = row.readOptional(Column.NATURE, FieldParsers::nature);
        Long quantity = row.read(Column.QUANTITY, FieldParsers::quantity);
        Long unitPrice = row.read(Column.UNIT_PRICE, FieldParsers::cents);
        Long amount = row.read(Column.AMOUNT, FieldParsers::cents);
        if (label == null || quantity == null || unitPrice == null || amount == null) {
            return null;
        }
        long expected = InvoiceLine.amount(quantity, unitPrice);
        if (amount != expected) {
            row.refuse(
                    Column.AMOUNT,
                    "Quantité × prix unitaire font %s, le fichier indique %s."
                            .formatted(
                                    new Money(expected).inFrench(), new Money(amount).inFrench()));
            return null;
        }
        return new InvoiceLine(label, nature, quantity, unitPrice, amount);
    }
}

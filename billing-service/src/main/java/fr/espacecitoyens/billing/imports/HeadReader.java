package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.OnlineWindow;
import fr.espacecitoyens.billing.invoice.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a row says of its invoice as a whole. */
final class HeadReader {

    private final KnownServices services;

    HeadReader(KnownServices services) {
        this.services = services;
    }

    /**
     * All of an invoice but its lines.
     *
     * @param reference which invoice it is
     */
    record Head(
            InvoiceReference reference, CustomerKey customer, Heading heading, Schedule schedule) {

        InvoiceContent with(List<InvoiceLine> lines) {
            return new InvoiceContent(reference, customer, heading, schedule, lines);
        }
    }

    /**
     * Reads every field, so that all errors are found in one go.
     *
     * @return null if one was refused
     */
    @Nullable Head read(CsvRow row) {
        String service = row.read(Column.SERVICE, this::knownService);
        String customer = row.read(Column.CUSTOMER, FieldParsers::key);
        String number = row.read(Column.NUMBER, FieldParsers::key);
        Heading heading = heading(row);
        Schedule schedule = schedule(row);
        if (service == null
                || customer == null
                || number == null
                || heading == null
                || schedule == null) {
            return null;
        }
        return new Head(
                new InvoiceReference(service, number),
                new CustomerKey(service, customer),
                heading,
                schedule);
    }

    private String knownService(String text) throws RefusedField {
        if (!services.knows(text)) {
            throw new RefusedField(
                    "Ce service est inconnu. Services connus : "
                            + String.join(", ", services.services().keySet())
                            + ".");
        }
        return text;
    }

    private static @Nullable Heading heading(CsvRow row) {
        String addressee = row.read(Column.ADDRESSEE, FieldParsers::text);
        String label = row.read(Column.LABEL, FieldParsers::text);
        String period = row.read(Column.PERIOD, FieldParsers::text);
        return addressee == null || label == null || period == null
                ? null
                : new Heading(addressee, label, period);
    }

    private static @Nullable Schedule schedule(CsvRow row) {
        var issuedOn = row.read(Column.ISSUED_ON, FieldParsers::day);
        var dueOn = row.read(Column.DUE_ON, FieldParsers::day);
        var from = row.read(Column.ONLINE_FROM, FieldParsers::time);
        var until = row.read(Column.ONLINE_UNTIL, FieldParsers::time);
        boolean inOrder = true;
        if (issuedOn != null && dueOn != null && dueOn.isBefore(issuedOn)) {
            row.refuse(Column.DUE_ON, "L'échéance précède la date d'émission.");
            inOrder = false;
        }
        if (from != null && until != null && !from.isBefore(until)) {
            row.refuse(Column.ONLINE_UNTIL, "Le paiement en ligne finit avant d'avoir commencé.");
            inOrder = false;
        }
        return inOrder && issuedOn != null && dueOn != null && from != null && until != null
                ? new Schedule(issuedOn, dueOn, OnlineWindow.between(from, until))
                : null;
    }
}

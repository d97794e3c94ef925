package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.customer.CustomerKey;
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

    private final ServiceColumn services;

    HeadReader(ServiceColumn services) {
        this.services = services;
    }

    /**
     * All of an invoice but its lines.
     *
     * @param reference which invoice it is
     * @param credits for a credit note the invoice that it lowers
     * @param totalCents what the sender makes of its lines, if the sender says so
     */
    record Head(
            InvoiceReference reference,
            CustomerKey customer,
            Heading heading,
            Schedule schedule,
            @Nullable InvoiceReference credits,
            @Nullable Long totalCents) {

        InvoiceContent with(List<InvoiceLine> lines) {
            return new InvoiceContent(reference, customer, heading, schedule, lines, credits);
        }
    }

    /**
     * Reads every field, so that all errors are found in one go.
     *
     * @return null if one was refused
     */
    @Nullable Head read(CsvRow row) {
        String service = row.read(Column.SERVICE, services::parse);
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
                schedule,
                credited(row, service),
                row.readOptional(Column.TOTAL, FieldParsers::cents));
    }

    /** Whether it can be told which invoice a row belongs to. */
    boolean tellsInvoice(CsvRow row) {
        return row.isReadable(Column.SERVICE, services::parse)
                && row.isReadable(Column.NUMBER, FieldParsers::key);
    }

    private static @Nullable InvoiceReference credited(CsvRow row, String service) {
        Boolean creditNote = row.readOptional(Column.TYPE, FieldParsers::creditNote);
        String number = row.readOptional(Column.CREDITED, FieldParsers::key);
        if (!Boolean.TRUE.equals(creditNote)) {
            if (number != null) {
                row.refuse(Column.CREDITED, "Seul un avoir indique la facture qu'il réduit.");
            }
            return null;
        }
        if (number == null) {
            row.refuse(Column.CREDITED, "Indiquez le numéro de la facture que cet avoir réduit.");
            return null;
        }
        return new InvoiceReference(service, number);
    }

    private static @Nullable Heading heading(CsvRow row) {
        String addressee = row.read(Column.ADDRESSEE, FieldParsers::text);
        String label = row.read(Column.LABEL, FieldParsers::text);
        String period = row.read(Column.PERIOD, FieldParsers::text);
        String beneficiary = row.readOptional(Column.BENEFICIARY, FieldParsers::text);
        return addressee == null || label == null || period == null
                ? null
                : new Heading(addressee, beneficiary, label, period);
    }

    private static @Nullable Schedule schedule(CsvRow row) {
        var issuedOn = row.read(Column.ISSUED_ON, FieldParsers::day);
        var dueOn = row.read(Column.DUE_ON, FieldParsers::day);
        var from = row.read(Column.ONLINE_FROM, FieldParsers::time);
        var until = row.read(Column.ONLINE_UNTIL, FieldParsers::time);
        var directDebitOn = row.readOptional(Column.DIRECT_DEBIT_ON, FieldParsers::day);
        boolean inOrder = true;
        if (issuedOn != null && dueOn != null && dueOn.isBefore(issuedOn)) {
            row.refuse(Column.DUE_ON, "L'échéance précède la date d'émission.");
            inOrder = false;
        }
        if (issuedOn != null && directDebitOn != null && directDebitOn.isBefore(issuedOn)) {
            row.refuse(Column.DIRECT_DEBIT_ON, "Le prélèvement précède la date d'émission.");
            inOrder = false;
        }
        if (from != null && until != null && !from.isBefore(until)) {
            row.refuse(Column.ONLINE_UNTIL, "Le paiement en ligne finit avant d'avoir commencé.");
            inOrder = false;
        }
        return inOrder && issuedOn != null && dueOn != null && from != null && until != null
                ? new Schedule(issuedOn, dueOn, OnlineWindow.between(from, until), directDebitOn)
                : null;
    }
}

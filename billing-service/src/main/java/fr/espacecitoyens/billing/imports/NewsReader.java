package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads rows that tell what became of an invoice since it was issued. */
final class NewsReader {

    private final ServiceColumn services;
    private final Clock clock;

    NewsReader(ServiceColumn services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /**
     * Reads every field, so that all errors are found in one go.
     *
     * @return null if one was refused
     */
    @Nullable FileEntry read(CsvKind kind, CsvRow row) {
        String service = row.read(Column.SERVICE, services::parse);
        String number = row.read(Column.NUMBER, FieldParsers::key);
        var reference =
                service == null || number == null ? null : new InvoiceReference(service, number);
        return switch (kind) {
            case SETTLEMENTS -> settled(row, reference);
            case CANCELLATIONS -> cancelled(row, reference);
            case REFERRALS -> referred(row, reference);
            case INVOICES -> throw new IllegalArgumentException("rows of invoices are no news");
        };
    }

    private @Nullable FileEntry settled(CsvRow row, @Nullable InvoiceReference reference) {
        String payment = row.read(Column.PAYMENT, FieldParsers::key);
        LocalDate on = past(row, Column.SETTLED_ON);
        var means = row.read(Column.MEANS, FieldParsers::means);
        Long amount = row.read(Column.AMOUNT, FieldParsers::received);
        if (reference == null || payment == null || on == null || means == null || amount == null) {
            return null;
        }
        // The prefix keeps the back office's own references apart from those of online payments.
        String id = "bo-" + payment;
        return new FileEntry.Settled(
                reference, new Settlement(id, amount, ParisTime.noon(on), means));
    }

    private @Nullable FileEntry cancelled(CsvRow row, @Nullable InvoiceReference reference) {
        LocalDate on = past(row, Column.CANCELLED_ON);
        String replacedBy = row.readOptional(Column.REPLACED_BY, FieldParsers::key);
        return reference == null || on == null
                ? null
                : new FileEntry.Cancelled(reference, replacedBy);
    }

    private @Nullable FileEntry referred(CsvRow row, @Nullable InvoiceReference reference) {
        LocalDate on = past(row, Column.REFERRED_ON);
        return reference == null || on == null ? null : new FileEntry.Referred(reference);
    }

    private @Nullable LocalDate past(CsvRow row, Column column) {
        LocalDate day = row.read(column, FieldParsers::day);
        if (day != null && day.isAfter(ParisTime.day(clock.instant()))) {
            row.refuse(column, "Cette date est dans l'avenir.");
            return null;
        }
        return day;
    }
}

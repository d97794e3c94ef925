package fr.espacecitoyens.billing.invoice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the citizen's invoices are asked for; null does not restrict.
 *
 * @param year in which it was issued
 * @param person the id of a {@link Person}
 * @param service the id of a service
 * @param page counted from 1
 */
record InvoiceFilter(
        @Nullable Group state,
        @Nullable @Min(2000) @Max(2100) Integer year,
        @Nullable @Size(max = 8) String person,
        @Nullable @Size(max = 40) String service,
        @Nullable @Min(1) @Max(100_000) Integer page) {

    /** States that belong together in a reader's eyes. */
    enum Group {
        OPEN,
        SETTLED,
        VOID;

        static Group of(InvoiceState state) {
            return switch (state) {
                case REGLEE -> SETTLED;
                case ANNULEE, REMPLACEE, AVOIR -> VOID;
                case NON_REGLEE,
                        PARTIELLEMENT_REGLEE,
                        ECHEANCE_DEPASSEE,
                        PRELEVEMENT_PREVU,
                        TRANSMISE_AU_TRESOR ->
                        OPEN;
            };
        }
    }

    boolean matches(Invoice invoice, LocalDate today) {
        var content = invoice.content();
        return (state == null || state == Group.of(invoice.state(today)))
                && (year == null || year == content.schedule().issuedOn().getYear())
                && (service == null || service.equals(content.reference().service()))
                && (person == null || person.equals(Person.of(content).id()));
    }

    int pageOrFirst() {
        return page == null ? 1 : page;
    }
}

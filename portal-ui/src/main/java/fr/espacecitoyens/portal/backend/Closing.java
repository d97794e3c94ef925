package fr.espacecitoyens.portal.backend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a day was closed.
 *
 * @param provider what its file says; null without a file
 * @param journal what the journal says
 * @param unlisted what the journal says of providers of which no file can be read
 * @param ignored lines of the file that are of other days
 * @param runs each time that it was closed, the oldest first
 */
public record Closing(
        LocalDate day,
        Instant at,
        @Nullable Sums provider,
        Sums journal,
        List<Unlisted> unlisted,
        int ignored,
        List<Difference> differences,
        List<Run> runs) {

    /** A provider whose payments are compared with the invoices only. */
    public record Unlisted(String provider, Sums journal) {}

    /** One time that the day was closed. */
    public record Run(Instant at, String by, int differences) {}

    /** Money that came in and went out, in cents. */
    public record Sums(int count, long in, long out) {}

    /** On what they do not say the same. */
    public record Difference(
            Kind kind,
            @Nullable String transaction,
            @Nullable String paymentId,
            @Nullable Long providerCents,
            @Nullable Long ourCents,
            @Nullable String invoiceId,
            @Nullable Integer line,
            @Nullable LocalDate otherDay) {}

    /** Of what kind a difference is. */
    public enum Kind {
        UNREADABLE,
        NOT_IN_JOURNAL,
        OTHER_DAY,
        NOT_AT_PROVIDER,
        OTHER_AMOUNT,
        NOT_ON_INVOICE,
        ON_INVOICE_ONLY
    }
}

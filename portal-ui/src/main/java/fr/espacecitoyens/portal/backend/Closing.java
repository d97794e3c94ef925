package fr.espacecitoyens.portal.backend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a day was closed.
 *
 * @param provider what its file says
 * @param journal what the journal says
 * @param ignored lines of the file that are of other days
 */
public record Closing(
        LocalDate day,
        Instant at,
        Sums provider,
        Sums journal,
        int ignored,
        List<Difference> differences) {

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
            @Nullable Integer line) {}

    /** Of what kind a difference is. */
    public enum Kind {
        UNREADABLE,
        NOT_IN_JOURNAL,
        OTHER_DAY,
        NOT_AT_PROVIDER,
        OTHER_AMOUNT,
        NOT_ON_INVOICE
    }
}

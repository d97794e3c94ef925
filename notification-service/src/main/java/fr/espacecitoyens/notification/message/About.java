package fr.espacecitoyens.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about: identifiers only.
 *
 * @param citizenId whom it is for; null for a receipt, which goes to whoever paid, and for staff
 * @param paymentId which payment is confirmed
 * @param service which service it is about, where it is about one
 * @param customerNumber which customer of that service
 * @param moment when something happens, where something will
 * @param invoices the invoices it tells of
 */
public record About(
        @Nullable String citizenId,
        @Nullable String paymentId,
        @Nullable String service,
        @Nullable String customerNumber,
        @Nullable Instant moment,
        List<InvoiceNews> invoices) {

    public About {
        invoices = invoices == null ? List.of() : List.copyOf(invoices);
    }

    /** A payment of these invoices. */
    public static About payment(String paymentId, List<String> invoiceIds) {
        var paid =
                invoiceIds.stream().map(id -> new InvoiceNews(id, InvoiceNews.What.PAID)).toList();
        return new About(null, paymentId, null, null, null, paid);
    }

    /** A citizen's space. */
    public static About space(String citizenId, @Nullable String service, @Nullable Instant at) {
        return new About(citizenId, null, service, null, at, List.of());
    }

    /** Invoices of a citizen. */
    public static About invoices(String citizenId, List<InvoiceNews> invoices) {
        return new About(citizenId, null, null, null, null, invoices);
    }

    /** A customer of a service. */
    public static About customer(
            @Nullable String citizenId, String service, String customerNumber) {
        return new About(citizenId, null, service, customerNumber, null, List.of());
    }

    /** The same with one more invoice. */
    public About with(InvoiceNews news) {
        return new About(
                citizenId,
                paymentId,
                service,
                customerNumber,
                moment,
                Stream.concat(invoices.stream(), Stream.of(news)).toList());
    }
}

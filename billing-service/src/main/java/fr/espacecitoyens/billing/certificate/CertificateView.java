package fr.espacecitoyens.billing.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import fr.espacecitoyens.billing.invoice.Settlement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as the interface shows it.
 *
 * @param ready whether its day has come
 * @param cents what was paid, by what it was for
 * @param beyondCents what was paid although nothing was owed for it
 * @param details only where one is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateView(
        String id,
        int year,
        String payer,
        String serviceLabel,
        LocalDate availableFrom,
        boolean ready,
        long paidCents,
        Map<Nature, Long> cents,
        long beyondCents,
        @Nullable Details details) {

    /** All the rest. */
    record Details(List<Person> persons, List<Paid> payments) {}

    /** Somebody who was served. */
    record Person(String name, Map<Nature, Long> cents) {}

    /** One payment. */
    record Paid(
            LocalDate on,
            Settlement.Means means,
            String invoiceNumber,
            String person,
            long amountCents) {}

    static CertificateView brief(Certificate certificate, String serviceLabel, LocalDate today) {
        return of(certificate, serviceLabel, today, null);
    }

    static CertificateView whole(Certificate certificate, String serviceLabel, LocalDate today) {
        return of(
                certificate,
                serviceLabel,
                today,
                new Details(
                        certificate.byPerson().entrySet().stream()
                                .map(one -> new Person(one.getKey(), one.getValue().cents()))
                                .toList(),
                        certificate.payments().stream().map(CertificateView::paid).toList()));
    }

    private static Paid paid(Payment payment) {
        return new Paid(
                payment.on(),
                payment.means(),
                payment.invoiceNumber(),
                payment.person(),
                payment.amountCents());
    }

    private static CertificateView of(
            Certificate certificate,
            String serviceLabel,
            LocalDate today,
            @Nullable Details details) {
        return new CertificateView(
                certificate.id(),
                certificate.year(),
                certificate.payer(),
                serviceLabel,
                certificate.availableFrom(),
                !today.isBefore(certificate.availableFrom()),
                certificate.paidCents(),
                certificate.shares().cents(),
                certificate.beyondCents(),
                details);
    }
}

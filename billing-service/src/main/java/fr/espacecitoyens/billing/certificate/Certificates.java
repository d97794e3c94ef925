package fr.espacecitoyens.billing.certificate;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.invoice.FindInvoices;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Adds up a citizen's payments; nothing of it is stored a second time. */
@Component
class Certificates {

    private final FindInvoices invoices;
    private final Clock clock;

    Certificates(FindInvoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    /** One for each payer and year in which something was paid, the latest year first. */
    List<Certificate> of(String citizenId) {
        Map<CustomerKey, List<Invoice>> byPayer =
                invoices.allFor(citizenId, today()).stream()
                        .collect(Collectors.groupingBy(invoice -> invoice.content().customer()));
        List<Certificate> all = new ArrayList<>();
        byPayer.forEach((customer, theirs) -> all.addAll(of(customer, theirs)));
        all.sort(
                Comparator.comparingInt(Certificate::year)
                        .reversed()
                        .thenComparing(Certificate::payer));
        return all;
    }

    /**
     * One that is ready.
     *
     * @throws Problem 404 if it is nobody's or somebody else's, 409 before its day
     */
    Certificate ready(String citizenId, String id) {
        Certificate found =
                of(citizenId).stream()
                        .filter(certificate -> certificate.id().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "no-certificate", "Cette attestation n'existe pas."));
        if (today().isBefore(found.availableFrom())) {
            throw Problem.conflict(
                    "certificate-not-ready",
                    "Cette attestation n'est pas encore prête : elle le sera le 1er février %d."
                            .formatted(found.year() + 1));
        }
        return found;
    }

    static List<Certificate> of(CustomerKey customer, List<Invoice> theirs) {
        String payer =
                theirs.stream()
                        .max(
                                Comparator.comparing(
                                        invoice -> invoice.content().schedule().issuedOn()))
                        .map(invoice -> invoice.content().heading().addressee())
                        .orElse("");
        return theirs.stream()
                .flatMap(invoice -> PaymentsOf.invoice(invoice).stream())
                .collect(Collectors.groupingBy(payment -> payment.on().getYear()))
                .entrySet()
                .stream()
                .map(year -> new Certificate(year.getKey(), customer, payer, year.getValue()))
                .toList();
    }
}

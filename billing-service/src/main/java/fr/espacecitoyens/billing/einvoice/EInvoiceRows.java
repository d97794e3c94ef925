package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.customer.CustomerLinks;
import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.invoice.FindInvoices;
import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row for each person and service that a citizen is linked to. */
@Component
class EInvoiceRows {

    private final CustomerLinks links;
    private final EInvoices choices;
    private final FindInvoices invoices;
    private final KnownServices services;
    private final Clock clock;

    EInvoiceRows(
            CustomerLinks links,
            EInvoices choices,
            FindInvoices invoices,
            KnownServices services,
            Clock clock) {
        this.links = links;
        this.choices = choices;
        this.invoices = invoices;
        this.services = services;
        this.clock = clock;
    }

    List<EInvoiceRow> of(String citizenId) {
        var customers = links.customersOf(citizenId);
        var chosen = choices.of(customers);
        var names = names(citizenId);
        return customers.stream()
                .map(customer ->
                        row(customer, chosen.get(customer.toString()), names.get(customer), null))
                .sorted(
                        Comparator.comparing(EInvoiceRow::person)
                                .thenComparing(EInvoiceRow::serviceLabel))
                .toList();
    }

    /**
     * The customer behind a row.
     *
     * @throws Problem 404 if the citizen has no such row
     */
    CustomerKey customer(String citizenId, String row) {
        return links.customersOf(citizenId).stream()
                .filter(customer -> id(customer).equals(row))
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("no-e-invoice", "Cette adhésion n'existe pas."));
    }

    /** The row of a choice that was just made. */
    EInvoiceRow chosen(String citizenId, CustomerKey customer, EInvoice choice) {
        LocalDate today = ParisTime.day(clock.instant());
        return row(customer, choice, names(citizenId).get(customer), today);
    }

    private EInvoiceRow row(
            CustomerKey customer,
            @Nullable EInvoice choice,
            @Nullable String name,
            @Nullable LocalDate from) {
        return new EInvoiceRow(
                id(customer),
                name == null ? "Client n°\u00A0" + customer.number() : name,
                customer.service(),
                services.label(customer.service()),
                choice != null && choice.isSubscribed(),
                choice == null ? null : choice.choice().email(),
                choice == null ? null : choice.choice().since(),
                choice == null ? null : choice.backOnPaper(),
                from);
    }

    /** Names as the last invoices have them. */
    private Map<CustomerKey, String> names(String citizenId) {
        Map<CustomerKey, String> names = new HashMap<>();
        invoices.allFor(citizenId, ParisTime.day(clock.instant())).stream()
                .map(invoice -> invoice.content())
                .sorted(Comparator.comparing(content -> content.schedule().issuedOn()))
                .forEach(content ->
                        names.put(
                                content.customer(), PersonName.of(content.heading().addressee())));
        return names;
    }

    private static String id(CustomerKey customer) {
        return UUID.nameUUIDFromBytes(customer.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

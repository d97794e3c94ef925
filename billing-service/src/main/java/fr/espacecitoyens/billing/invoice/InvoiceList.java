package fr.espacecitoyens.billing.invoice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a citizen's invoices.
 *
 * @param open what is still to be paid, whatever was asked for
 * @param total how many invoices there are
 * @param matching how many of them were asked for
 */
record InvoiceList(
        Open open,
        int total,
        int matching,
        int page,
        int pages,
        Filters filters,
        List<InvoiceView> invoices) {

    private static final int PAGE_SIZE = 24;

    /** What is still to be paid. */
    record Open(int count, long cents, int lateCount) {}

    /** A service that sent invoices. */
    record Service(String id, String label) {}

    /** What can be asked for. */
    record Filters(List<Integer> years, List<Service> services, List<Person> persons) {}

    static InvoiceList of(
            List<Invoice> all,
            InvoiceFilter filter,
            LocalDate today,
            Function<String, String> serviceLabel,
            Function<Invoice, InvoiceView> view) {
        var matching = all.stream().filter(invoice -> filter.matches(invoice, today)).toList();
        int pages = Math.max(1, Math.ceilDiv(matching.size(), PAGE_SIZE));
        int page = Math.min(filter.pageOrFirst(), pages);
        return new InvoiceList(
                open(all, today),
                all.size(),
                matching.size(),
                page,
                pages,
                filters(all, serviceLabel),
                matching.stream()
                        .skip((page - 1L) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(view)
                        .toList());
    }

    private static Open open(List<Invoice> all, LocalDate today) {
        var open = all.stream().filter(invoice -> invoice.state(today).isOpen()).toList();
        return new Open(
                open.size(),
                open.stream().mapToLong(invoice -> invoice.remaining().cents()).sum(),
                (int)
                        open.stream()
                                .filter(i -> i.state(today) == InvoiceState.ECHEANCE_DEPASSEE)
                                .count());
    }

    private static Filters filters(List<Invoice> all, Function<String, String> serviceLabel) {
        return new Filters(
                all.stream()
                        .map(invoice -> invoice.content().schedule().issuedOn().getYear())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                all.stream()
                        .map(invoice -> invoice.content().reference().service())
                        .distinct()
                        .map(id -> new Service(id, serviceLabel.apply(id)))
                        .sorted(Comparator.comparing(Service::label))
                        .toList(),
                all.stream()
                        .map(invoice -> Person.of(invoice.content()))
                        .distinct()
                        .sorted(Comparator.comparing(Person::name))
                        .toList());
    }
}

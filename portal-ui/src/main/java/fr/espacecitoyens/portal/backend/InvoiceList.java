package fr.espacecitoyens.portal.backend;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A page of a citizen's invoices, as billing-service shows it.
 *
 * @param open what is still to be paid, whatever was asked for
 * @param total how many invoices there are
 * @param matching how many of them were asked for
 */
public record InvoiceList(
        Open open,
        int total,
        int matching,
        int page,
        int pages,
        Filters filters,
        List<Invoice> invoices) {

    /** So many are on a page. */
    public static final int PAGE_SIZE = 24;

    /** What is still to be paid. */
    public record Open(int count, long cents, int lateCount) {}

    /** A service or a person, by which invoices can be found. */
    public record Choice(String id, String label) {}

    /** A person for whom invoices were issued; the id stands for the name in addresses. */
    public record Person(String id, String name) {}

    /** What can be asked for. */
    public record Filters(List<Integer> years, List<Choice> services, List<Person> persons) {}

    /** The number of the first invoice on this page, counted from 1. */
    public int first() {
        return (page - 1) * PAGE_SIZE + 1;
    }

    /** The pages that one can go to at once: the first, the last and those around this one. */
    public List<Integer> jumps() {
        return IntStream.of(1, page - 1, page, page + 1, pages)
                .filter(n -> n >= 1 && n <= pages)
                .distinct()
                .boxed()
                .toList();
    }

    /** The number of the last invoice on this page. */
    public int last() {
        return first() + invoices.size() - 1;
    }
}

package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.invoice.InvoiceCard;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is about to be paid.
 *
 * @param resumed whether exactly this was begun and can be gone on with
 * @param fewer how many that were chosen are left out
 */
record Summary(List<Line> lines, boolean resumed, int fewer) {

    /** An invoice, and how much of it. */
    record Line(String invoice, String title, long cents) {}

    static Summary of(List<InvoiceCard> cards, List<String> chosen) {
        var wanted = Set.copyOf(chosen);
        var found = cards.stream().filter(card -> wanted.contains(card.invoice().id())).toList();
        var begun =
                found.stream()
                        .filter(InvoiceCard::resumable)
                        .map(card -> Objects.requireNonNull(card.underWay()))
                        .filter(attempt ->
                                ids(attempt).equals(wanted) && found.size() == wanted.size())
                        .findFirst();
        if (begun.isPresent()) {
            return new Summary(again(begun.get(), found), true, 0);
        }
        var lines =
                found.stream()
                        .filter(InvoiceCard::payableNow)
                        .map(card -> line(card, card.invoice().remainingCents()))
                        .toList();
        return new Summary(lines, false, wanted.size() - lines.size());
    }

    /** In all. */
    public long total() {
        return lines.stream().mapToLong(Line::cents).sum();
    }

    /** In the order in which it was begun and with the same amounts: only then it is the same. */
    private static List<Line> again(Attempt attempt, List<InvoiceCard> cards) {
        var order = attempt.allocations().stream().map(Attempt.Allocation::invoiceId).toList();
        return cards.stream()
                .sorted(Comparator.comparingInt(card -> order.indexOf(card.invoice().id())))
                .map(card -> line(card, attempt.centsFor(card.invoice().id())))
                .toList();
    }

    private static Line line(InvoiceCard card, long cents) {
        return new Line(card.invoice().id(), card.title(), cents);
    }

    private static Set<String> ids(Attempt attempt) {
        return attempt.allocations().stream()
                .map(Attempt.Allocation::invoiceId)
                .collect(Collectors.toSet());
    }
}

package fr.espacecitoyens.billing.invoice;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.platform.Money;
import fr.espacecitoyens.platform.ParisTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a page about one invoice says more than a list of invoices.
 *
 * @param onlinePartMinimumCents the least that may be paid of more; null if only all of it may
 * @param replacedBy the number of the invoice that stands in for this one
 * @param credits for a credit note the number of the invoice that it lowers
 * @param nextId the invoice that follows in the list
 * @param notice what the printed sheet says beside the figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceDetails(
        long onlineMinimumCents,
        long onlineMaximumCents,
        @Nullable Long onlinePartMinimumCents,
        List<Line> lines,
        List<Payment> settlements,
        List<Event> history,
        @Nullable String replacedBy,
        @Nullable String credits,
        @Nullable String nextId,
        Notice notice) {

    /** One line; the quantity in hundredths. */
    record Line(String label, long quantityHundredths, long unitPriceCents, long amountCents) {

        static Line of(InvoiceLine line) {
            return new Line(
                    line.label(),
                    line.quantityHundredths(),
                    line.unitPriceCents(),
                    line.amountCents());
        }
    }

    /** Money that came in. */
    record Payment(LocalDate on, Settlement.Means means, long amountCents) {

        static Payment of(Settlement settlement) {
            return new Payment(
                    ParisTime.day(settlement.settledAt()),
                    settlement.means(),
                    settlement.amountCents());
        }
    }

    /**
     * Something that happened.
     *
     * @param kind the name of a {@link Change.Kind}, SENT_BY_EMAIL, or what money did: SETTLED,
     *     PART_PAID, CREDITED, REFUNDED, TAKEN_BACK
     * @param amountCents never negative: the kind says which way it went
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            @JsonFormat(pattern = InvoiceView.MINUTES) LocalDateTime at,
            String kind,
            @Nullable Long amountCents) {

        static Event of(Change change) {
            return new Event(ParisTime.time(change.at()), change.kind().name(), null);
        }

        static Event of(Delivery delivery) {
            return new Event(ParisTime.time(delivery.at()), "SENT_BY_EMAIL", null);
        }

        private static Event of(Settlement settlement, boolean leavesNothing) {
            return new Event(
                    ParisTime.time(settlement.settledAt()),
                    kind(settlement, leavesNothing),
                    Math.abs(settlement.amountCents()));
        }

        private static String kind(Settlement settlement, boolean leavesNothing) {
            if (settlement.amountCents() < 0) {
                return settlement.isRefund() ? "REFUNDED" : "TAKEN_BACK";
            }
            if (settlement.means() == Settlement.Means.CREDIT_NOTE) {
                return "CREDITED";
            }
            return leavesNothing ? "SETTLED" : "PART_PAID";
        }

        /** What money did, in the order in which it did it. */
        static List<Event> ofMoney(Invoice invoice) {
            List<Event> events = new ArrayList<>();
            var left = invoice.total();
            for (Settlement settlement : invoice.ledger().inOrder()) {
                left = left.minus(new Money(settlement.amountCents()));
                events.add(of(settlement, !left.isPositive()));
            }
            return events;
        }
    }

    static InvoiceDetails of(
            Invoice invoice, OnlinePayment online, @Nullable String nextId, Notice notice) {
        var content = invoice.content();
        var credits = content.credits();
        return new InvoiceDetails(
                online.minimumCents(),
                online.maximumCents(),
                online.partMinimumOf(invoice),
                content.lines().stream().map(Line::of).toList(),
                invoice.ledger().settlements().stream().map(Payment::of).toList(),
                history(invoice),
                invoice.history().cancellation().map(Change::replacedBy).orElse(null),
                credits == null ? null : credits.number(),
                nextId,
                notice);
    }

    private static List<Event> history(Invoice invoice) {
        return Stream.of(
                        invoice.history().changes().stream().map(Event::of),
                        invoice.history().deliveries().stream().map(Event::of),
                        Event.ofMoney(invoice).stream())
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }
}

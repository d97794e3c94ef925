package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invoices for tests; the first is the guide's own. */
public final class InvoiceFixtures {

    public static final Instant SOME_TIME = Instant.parse("2020-01-10T10:00:00Z");

    private static final OnlineWindow WINDOW =
            OnlineWindow.between(
                    LocalDateTime.of(2019, 12, 17, 8, 0), LocalDateTime.of(2020, 1, 31, 18, 0));

    private InvoiceFixtures() {}

    /** 8,53 € for Mrs Alquier, issued 17/12/2019, due 15/02/2020. */
    public static InvoiceContent guideContent() {
        return contentWith(WINDOW, new InvoiceLine("Repas livré à domicile", 100, 853, 853));
    }

    static InvoiceContent contentWith(OnlineWindow window) {
        return contentWith(window, new InvoiceLine("Repas livré à domicile", 100, 853, 853));
    }

    static InvoiceContent contentWith(Schedule schedule) {
        var guide = guideContent();
        return new InvoiceContent(
                guide.reference(), guide.customer(), guide.heading(), schedule, guide.lines());
    }

    /** The guide's invoice with other lines. */
    public static InvoiceContent contentWith(InvoiceLine... lines) {
        return contentWith(WINDOW, lines);
    }

    private static InvoiceContent contentWith(OnlineWindow window, InvoiceLine... lines) {
        return contentWith(
                new Heading("Madame ALQUIER Cécile", "Facturation service séniors", "Janvier 2020"),
                window,
                lines);
    }

    /** The guide's invoice with another heading and other lines. */
    public static InvoiceContent contentWith(Heading heading, InvoiceLine... lines) {
        return contentWith(heading, WINDOW, lines);
    }

    private static InvoiceContent contentWith(
            Heading heading, OnlineWindow window, InvoiceLine... lines) {
        return new InvoiceContent(
                new InvoiceReference("action-sociale", "2001000001"),
                new CustomerKey("action-sociale", "C-0001"),
                heading,
                new Schedule(LocalDate.of(2019, 12, 17), LocalDate.of(2020, 2, 15), window),
                List.of(lines));
    }

    /** An invoice with this content, on which these amounts were paid. */
    public static Invoice invoice(InvoiceContent content, long... paidCents) {
        return invoice(content, null, paidCents);
    }

    /** An invoice that was cancelled. */
    public static Invoice cancelled(InvoiceContent content, long... paidCents) {
        return invoice(content, SOME_TIME, paidCents);
    }

    private static Invoice invoice(
            InvoiceContent content, @Nullable Instant cancelledAt, long... paidCents) {
        var settlements =
                Stream.iterate(0, i -> i < paidCents.length, i -> i + 1)
                        .map(i -> settlement("payment-" + i, paidCents[i]))
                        .toList();
        var history = new History(List.of(Change.of(Change.Kind.ISSUED, SOME_TIME, "import-1")));
        if (cancelledAt != null) {
            history = history.with(Change.of(Change.Kind.CANCELLED, cancelledAt, null));
        }
        return new Invoice("invoice-1", null, content, new Ledger(settlements), history, null);
    }

    /** Money that was received online. */
    public static Settlement settlement(String paymentId, long cents) {
        return new Settlement(paymentId, cents, SOME_TIME, Settlement.Means.ONLINE_CARD);
    }
}

package fr.espacecitoyens.billing.facturx;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.InvoiceState;
import fr.espacecitoyens.billing.organisation.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code factur-x.xml} writes, in the notation of the standard.
 *
 * @param credits the number of the invoice that a credit note lowers
 * @param cancelled whether nobody owes it any more
 */
record CrossIndustryInvoice(
        Organisation seller,
        Head head,
        List<Line> lines,
        Sums sums,
        String paymentMeans,
        @Nullable String credits,
        boolean cancelled) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** The invoice as a whole. */
    record Head(
            String number,
            String type,
            String about,
            String buyer,
            String issuedOn,
            String dueOn,
            String page) {}

    /** One line; the unit price is never negative, as the standard wants it. */
    record Line(int number, String label, String quantity, String unitPrice, String amount) {

        static Line of(int number, InvoiceLine line) {
            long sign = line.unitPriceCents() < 0 ? -1 : 1;
            return new Line(
                    number,
                    line.label(),
                    decimal(sign * line.quantityHundredths()),
                    decimal(sign * line.unitPriceCents()),
                    decimal(line.amountCents()));
        }
    }

    /** What is owed, what was paid of it and what is left. */
    record Sums(String total, String paid, String left) {}

    static CrossIndustryInvoice of(Invoice invoice, Organisation seller, LocalDate today) {
        var content = invoice.content();
        var credits = content.credits();
        return new CrossIndustryInvoice(
                seller,
                head(invoice, seller),
                lines(content.lines()),
                sums(invoice),
                PaymentMeans.of(invoice, today).code(),
                credits == null ? null : credits.number(),
                invoice.state(today) == InvoiceState.ANNULEE
                        || invoice.state(today) == InvoiceState.REMPLACEE);
    }

    private static Head head(Invoice invoice, Organisation seller) {
        var content = invoice.content();
        return new Head(
                content.reference().number(),
                DocumentType.of(invoice).code(),
                content.heading().label() + " – " + content.heading().period(),
                content.heading().addressee(),
                DAY.format(content.schedule().issuedOn()),
                DAY.format(content.schedule().dueOn()),
                seller.pageOf(invoice.id()));
    }

    private static List<Line> lines(List<InvoiceLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Line.of(i + 1, lines.get(i)))
                .toList();
    }

    private static Sums sums(Invoice invoice) {
        return new Sums(
                decimal(invoice.total().cents()),
                decimal(invoice.total().minus(invoice.remaining()).cents()),
                decimal(invoice.remaining().cents()));
    }

    private static String decimal(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}

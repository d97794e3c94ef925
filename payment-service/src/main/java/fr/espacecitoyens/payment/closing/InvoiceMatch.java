package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.closing.Books.Part;
import fr.espacecitoyens.payment.closing.Difference.Kind;
import fr.espacecitoyens.payment.journal.Movement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what the journal says of a day with what billing has counted for invoices, both ways.
 */
final class InvoiceMatch {

    private InvoiceMatch() {}

    static List<Difference> compare(List<Movement> movements, List<Part> counted) {
        List<Part> onInvoices = new ArrayList<>(counted);
        List<Part> notThere = new ArrayList<>();
        movements.stream()
                .flatMap(InvoiceMatch::parts)
                .filter(part -> !take(onInvoices, part))
                .forEach(notThere::add);
        return Stream.concat(
                        notThere.stream()
                                .map(part -> Difference.ofInvoice(Kind.NOT_ON_INVOICE, part)),
                        onInvoices.stream()
                                .map(part -> Difference.ofInvoice(Kind.ON_INVOICE_ONLY, part)))
                .toList();
    }

    /** One of them each time: two equal refunds are two. */
    private static boolean take(List<Part> onInvoices, Part part) {
        for (Part one : onInvoices) {
            if (one.isSameAs(part)) {
                return onInvoices.remove(one);
            }
        }
        return false;
    }

    private static Stream<Part> parts(Movement movement) {
        var origin = movement.origin();
        int sign = movement.kind() == Movement.Kind.REFUNDED ? -1 : 1;
        return movement.parts().stream()
                .map(part ->
                        new Part(
                                origin.transaction(),
                                origin.paymentId(),
                                part.invoiceId(),
                                sign * part.amountCents()));
    }
}

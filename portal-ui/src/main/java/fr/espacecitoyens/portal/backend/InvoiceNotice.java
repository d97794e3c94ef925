package fr.espacecitoyens.portal.backend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said beside the figures of an invoice, as billing-service says it on paper too.
 *
 * @param noVat why there is no value added tax
 * @param payable whether it is up to the citizen to pay
 * @param waysToPay those beside the payment online; none unless payable
 * @param demand null when no sum is demanded
 */
public record InvoiceNotice(
        Sender sender,
        String noVat,
        boolean payable,
        List<WayToPay> waysToPay,
        @Nullable Demand demand) {

    /** Who sends the invoice. */
    public record Sender(String name, String town, List<String> addressLines, Contact contact) {}

    /** Where people turn to with questions. */
    public record Contact(String phone, String email, String hours) {}

    /** « Par chèque », and what to do for it. */
    public record WayToPay(String name, String howTo) {}

    /** Who has the right to demand the money, who cashes it, and how to appeal. */
    public record Demand(String authority, String siret, Accountant accountant, String appeal) {}

    /** The public accountant. */
    public record Accountant(String name, List<String> addressLines, String hours) {

        /** Name and address in one line. */
        public String inOneLine() {
            return addressLines.isEmpty() ? name : name + ", " + String.join(", ", addressLines);
        }
    }
}

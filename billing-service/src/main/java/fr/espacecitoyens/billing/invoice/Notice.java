package fr.espacecitoyens.billing.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.billing.organisation.Organisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said beside the figures of an invoice. The printed sheet and the web page both
 * take it from here, so that neither can leave out what the other says.
 *
 * @param noVat why there is no value added tax
 * @param payable whether it is up to the citizen to pay
 * @param waysToPay those beside the payment online; none unless payable
 * @param demand null when no sum is demanded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
        Sender sender,
        String noVat,
        boolean payable,
        List<Organisation.WayToPay> waysToPay,
        @Nullable Demand demand) {

    /**
     * Who sends the invoice.
     *
     * @param addressLines may be empty
     */
    public record Sender(
            String name, String town, List<String> addressLines, Organisation.Contact contact) {}

    /**
     * What the law wants to be said where a sum is demanded.
     *
     * @param authority who has the right to demand the money
     * @param siret of the authority's organisation
     * @param accountant who cashes it
     * @param appeal « voies et délais de recours »
     */
    public record Demand(
            String authority, String siret, Organisation.Accountant accountant, String appeal) {}

    /** What this organisation has to say of an invoice that stands so. */
    public static Notice of(Organisation by, InvoiceState state) {
        boolean payable = state.isUpToCitizen();
        return new Notice(
                new Sender(by.name(), by.town(), by.addressLines(), by.contact()),
                by.legal().noVat(),
                payable,
                payable ? by.waysToPay() : List.of(),
                state.isOpen() ? demand(by) : null);
    }

    private static Demand demand(Organisation by) {
        var legal = by.legal();
        return new Demand(legal.authority(), legal.siret(), by.accountant(), legal.appeal());
    }
}

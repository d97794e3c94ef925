package fr.espacecitoyens.billing.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who sends the invoices.
 *
 * @param addressLines where to write or to go; may be empty
 * @param portalAddress where invoices are paid online
 * @param waysToPay those beside the payment online; may be empty
 */
@Validated
@ConfigurationProperties("organisation")
public record Organisation(
        @NotBlank String name,
        @NotBlank String town,
        @DefaultValue List<String> addressLines,
        @Valid @NotNull Contact contact,
        @NotBlank String portalAddress,
        @Valid @NotNull Legal legal,
        @Valid @NotNull Accountant accountant,
        @DefaultValue List<@Valid WayToPay> waysToPay) {

    /** Where people turn to with questions. */
    public record Contact(@NotBlank String phone, @NotBlank String email, @NotBlank String hours) {}

    /**
     * What the law wants to be said.
     *
     * @param siret the number of the establishment in the national register
     * @param authority who has the right to demand the money
     * @param appeal « voies et délais de recours »
     * @param noVat why there is no value added tax
     */
    public record Legal(
            @NotNull @Pattern(regexp = "\\d{14}") String siret,
            @NotBlank String postCode,
            @NotBlank String city,
            @NotBlank String authority,
            @NotBlank String appeal,
            @NotBlank String noVat) {

        /** The number of the organisation, of which the establishment is a part. */
        public String siren() {
            return siret.substring(0, 9);
        }
    }

    /**
     * The public accountant, who cashes what the authority demands.
     *
     * @param addressLines may be empty
     */
    public record Accountant(
            @NotBlank String name,
            @DefaultValue List<String> addressLines,
            @NotBlank String hours) {}

    /** « Par chèque », and what to do for it. */
    public record WayToPay(@NotBlank String name, @NotBlank String howTo) {}

    /** The page of an invoice in the portal. */
    public String pageOf(String invoiceId) {
        return portalAddress + "/factures/" + invoiceId;
    }
}

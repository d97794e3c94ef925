package fr.espacecitoyens.portal.backend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to pay.
 *
 * @param email where the receipt goes
 * @param payer null if it is not known well enough
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentOrder(List<Item> invoices, String email, @Nullable Payer payer) {

    /**
     * An invoice to be paid.
     *
     * @param amountCents null for all that is left to pay of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String id, @Nullable Long amountCents) {}

    /** Who pays, as the cardholder's bank asks for it. */
    public record Payer(
            String firstName,
            String lastName,
            String street,
            String postcode,
            String city,
            String country) {

        private static final String FRANCE = "250";

        /** Null without an address, or with one abroad: no bank is helped by half an address. */
        public static @Nullable Payer of(@Nullable Profile profile) {
            var address = profile == null ? null : profile.address();
            if (profile == null || address == null || !address.isComplete()) {
                return null;
            }
            return new Payer(
                    profile.firstNames(),
                    profile.usualName(),
                    address.streetLine(),
                    text(address.postalCode()),
                    text(address.town()),
                    FRANCE);
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part;
        }
    }
}

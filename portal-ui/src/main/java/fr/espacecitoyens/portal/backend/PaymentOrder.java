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
            String country,
            String mobile) {

        private static final String FRANCE = "250";

        /** Without an address that is not complete, or abroad: no bank is helped by half of one. */
        public static @Nullable Payer of(@Nullable Profile profile) {
            if (profile == null) {
                return null;
            }
            var address = profile.address();
            boolean isWhole = address != null && address.isComplete();
            return new Payer(
                    profile.firstNames(),
                    profile.usualName(),
                    isWhole ? address.streetLine() : "",
                    isWhole ? text(address.postalCode()) : "",
                    isWhole ? text(address.town()) : "",
                    FRANCE,
                    text(profile.contact() == null ? null : profile.contact().mobile()));
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part;
        }
    }
}

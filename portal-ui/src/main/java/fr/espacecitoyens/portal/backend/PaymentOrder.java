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

        /** Without an address that is abroad or not complete: no bank is helped by half of one. */
        public static @Nullable Payer of(@Nullable Profile profile) {
            if (profile == null) {
                return null;
            }
            var contact = profile.contact();
            var names =
                    new Payer(
                            profile.firstNames(),
                            profile.usualName(),
                            "",
                            "",
                            "",
                            FRANCE,
                            text(contact == null ? null : contact.mobile()));
            var address = profile.address();
            return address == null || !address.isComplete() ? names : names.at(address);
        }

        private Payer at(Profile.Address address) {
            return new Payer(
                    firstName,
                    lastName,
                    address.streetLine(),
                    text(address.postalCode()),
                    text(address.town()),
                    country,
                    mobile);
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part;
        }
    }
}

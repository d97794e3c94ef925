package fr.espacecitoyens.payment.attempt;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, as the cardholder's bank wants to know it. It is passed on and never stored.
 *
 * @param country the number of ISO 3166, three digits
 */
public record Payer(
        @Nullable @Size(max = 100) String firstName,
        @Nullable @Size(max = 100) String lastName,
        @Nullable @Size(max = 200) String street,
        @Nullable @Size(max = 20) String postcode,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 3) String country,
        @Nullable @Size(max = 30) String mobile) {

    /** Nothing: all of it is personal. */
    @Override
    public String toString() {
        return "Payer[…]";
    }
}

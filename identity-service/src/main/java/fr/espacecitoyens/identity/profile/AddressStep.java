package fr.espacecitoyens.identity.profile;

import fr.espacecitoyens.identity.place.Country;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed in the step « Adresse ». */
public record AddressStep(
        @Nullable String streetNumber,
        @Nullable String street,
        @Nullable String building,
        @Nullable String apartment,
        @Nullable String complement,
        @Nullable String postalCode,
        @Nullable String town,
        @Nullable String country) {

    private static final Pattern FRENCH_POSTCODE = Pattern.compile("\\d{5}");

    /** The same, checked; refused with all that is wrong. */
    public PostalAddress checked() {
        var check = new FieldCheck();
        Country land = check.country("country", country);
        var address =
                new PostalAddress(
                        check.address("streetNumber", streetNumber, 12),
                        check.address("street", street, 120),
                        check.address("building", building, 60),
                        check.address("apartment", apartment, 60),
                        check.address("complement", complement, 120),
                        postalCode(check, land == null || land.isFrance()),
                        check.address("town", town, 100),
                        land == null ? null : land.name());
        check.verdict();
        return address;
    }

    private @Nullable String postalCode(FieldCheck check, boolean inFrance) {
        String code = check.address("postalCode", postalCode, 12);
        if (code == null || !inFrance) {
            return code;
        }
        String digits = code.replace(" ", "");
        if (!FRENCH_POSTCODE.matcher(digits).matches()) {
            check.refuse("postalCode", "Le code postal a 5 chiffres, par exemple 81100.");
        }
        return digits;
    }
}

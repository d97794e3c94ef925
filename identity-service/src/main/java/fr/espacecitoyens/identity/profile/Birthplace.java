package fr.espacecitoyens.identity.profile;

import fr.espacecitoyens.identity.place.Country;
import fr.espacecitoyens.identity.place.Department;
import fr.espacecitoyens.identity.place.Places;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was born, as far as he or she told. A commune that is not in the official list, or
 * that could be several, is kept as it was typed: nobody is held up by where they were born.
 *
 * @param townCode INSEE's, if the commune is known
 */
record Birthplace(
        @Nullable String country,
        @Nullable String department,
        @Nullable String town,
        @Nullable String townCode) {

    private static final Places PLACES = Places.official();

    static Birthplace checked(
            FieldCheck check,
            @Nullable String country,
            @Nullable String department,
            @Nullable String town) {
        Country land = check.country("birthCountry", country);
        String place = check.address("birthTown", town, 100);
        if (land != null && !land.isFrance()) {
            return new Birthplace(land.name(), null, place, null);
        }
        String name = land == null ? null : land.name();
        Department within = department(check, department);
        return place == null
                ? new Birthplace(name, within == null ? null : within.name(), null, null)
                : inFrance(name, within, place);
    }

    private static Birthplace inFrance(
            @Nullable String country, @Nullable Department within, String town) {
        return PLACES.commune(town, within)
                .map(commune ->
                        new Birthplace(
                                country,
                                commune.department().name(),
                                commune.name(),
                                commune.code()))
                .orElseGet(() ->
                        new Birthplace(country, within == null ? null : within.name(), town, null));
    }

    private static @Nullable Department department(FieldCheck check, @Nullable String typed) {
        String text = check.address("birthDepartment", typed, 60);
        if (text == null) {
            return null;
        }
        var found = PLACES.department(text);
        if (found.isEmpty()) {
            check.refuse("birthDepartment", "Choisissez un département dans la liste.");
        }
        return found.orElse(null);
    }
}

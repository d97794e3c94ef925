package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.FieldError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page has two fields for the town, of which it shows one: a commune for France, any text for
 * other countries; and the choice among the communes that were found. identity-service has one.
 */
final class BirthTown {

    private static final String FRANCE = "France";
    private static final String COUNTRY = "birthCountry";
    private static final String TOWN = "birthTown";
    private static final String CHOICE = "birthTownChoice";
    private static final String ABROAD = "birthTownAbroad";

    private BirthTown() {}

    static boolean isAbroad(String country) {
        return !country.isBlank() && !country.strip().equals(FRANCE);
    }

    static void toService(Map<String, String> fields) {
        String choice = fields.remove(CHOICE);
        String abroad = fields.remove(ABROAD);
        if (isAbroad(fields.getOrDefault(COUNTRY, ""))) {
            fields.remove("birthDepartment");
            put(fields, abroad);
        } else if (choice != null) {
            put(fields, choice);
        }
    }

    static void toPage(Map<String, String> fields) {
        String town = fields.getOrDefault(TOWN, "");
        if (isAbroad(fields.getOrDefault(COUNTRY, ""))) {
            fields.put(ABROAD, town);
            fields.put(TOWN, "");
        }
    }

    static FieldError abroad(FieldError error) {
        return error.field().equals(TOWN) ? new FieldError(ABROAD, error.message()) : error;
    }

    private static void put(Map<String, String> fields, @Nullable String town) {
        if (town == null) {
            fields.remove(TOWN);
        } else {
            fields.put(TOWN, town);
        }
    }
}

package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that the portal shows itself, in their order; Keycloak shows the fifth. */
enum WizardStep {
    CONDITIONS(1, "conditions", "terms"),
    IDENTITE(2, "identite", "identity"),
    ADRESSE(3, "adresse", "address"),
    MOYENS_DE_CONTACT(4, "moyens-de-contact", "contact");

    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "country", "France",
                    "birthCountry", "France",
                    "preferredMeans", "COURRIEL");

    private final int number;
    private final String path;
    private final String part;

    WizardStep(int number, String path, String part) {
        this.number = number;
        this.path = path;
        this.part = part;
    }

    /** Its place among the five, from 1. */
    int number() {
        return number;
    }

    /** Its page, below /inscription. */
    String path() {
        return path;
    }

    /** What identity-service calls it. */
    String part() {
        return part;
    }

    /** The names of its fields, which are also identity-service's. */
    List<String> fields() {
        return switch (this) {
            case CONDITIONS -> List.of("accepted");
            case IDENTITE ->
                    List.of(
                            "civility",
                            "usualName",
                            "birthName",
                            "firstNames",
                            "birthDate",
                            "birthCountry",
                            "birthDepartment",
                            "birthTown",
                            "birthTownChoice",
                            "birthTownAbroad",
                            "photo");
            case ADRESSE ->
                    List.of(
                            "streetNumber",
                            "street",
                            "building",
                            "apartment",
                            "complement",
                            "postalCode",
                            "town",
                            "country");
            case MOYENS_DE_CONTACT ->
                    List.of("phone", "mobile", "fax", "email", "preferredMeans", "emailKept");
        };
    }

    /** What was kept of this step; what the page proposes when nothing was. */
    Map<String, ? extends @Nullable Object> keptIn(Draft draft) {
        var kept =
                switch (this) {
                    case CONDITIONS -> draft.terms() == null ? null : Map.of("accepted", "true");
                    case IDENTITE -> draft.identity();
                    case ADRESSE -> draft.address();
                    case MOYENS_DE_CONTACT -> draft.contact();
                };
        return kept == null ? DEFAULTS : kept;
    }

    /** Where PRÉCÉDENT leads. */
    String previousPage() {
        return switch (this) {
            case CONDITIONS -> "/inscription";
            case IDENTITE -> CONDITIONS.page();
            case ADRESSE -> IDENTITE.page();
            case MOYENS_DE_CONTACT -> ADRESSE.page();
        };
    }

    /** Where SUIVANT leads. */
    String nextPage() {
        return switch (this) {
            case CONDITIONS -> IDENTITE.page();
            case IDENTITE -> ADRESSE.page();
            case ADRESSE -> MOYENS_DE_CONTACT.page();
            case MOYENS_DE_CONTACT -> "/inscription/authentification";
        };
    }

    String page() {
        return "/inscription/" + path;
    }

    /** The first step before the one of this number that is still to be done. */
    static Optional<WizardStep> missingBefore(Draft draft, int number) {
        return Arrays.stream(values())
                .filter(step -> step.number < number && !step.isDoneIn(draft))
                .findFirst();
    }

    private boolean isDoneIn(Draft draft) {
        return switch (this) {
            case CONDITIONS -> draft.terms() != null;
            case IDENTITE -> draft.identity() != null;
            case ADRESSE -> draft.address() != null;
            case MOYENS_DE_CONTACT -> draft.contact() != null;
        };
    }

    static Optional<WizardStep> at(@Nullable String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }
}

package fr.espacecitoyens.keycloak.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The part of a draft that an account is made of. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegistrationDraft(
        String firstName, String lastName, String email, List<OfferedService> services) {

    /** Copied, so that nobody changes it afterwards. */
    public RegistrationDraft {
        services = services == null ? List.of() : List.copyOf(services);
    }

    /** A service whose access key may be typed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfferedService(String id, String label) {}
}

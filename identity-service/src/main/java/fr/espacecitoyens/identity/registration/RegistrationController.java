package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.identity.profile.ContactMeansGiven;
import fr.espacecitoyens.identity.profile.PersonName;
import fr.espacecitoyens.identity.registration.ReserveDraft.TypedKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Keycloak's registration page asks: whose account it makes, and whether the keys are right.
 */
@RestController
class RegistrationController {

    record Applicant(String firstName, String lastName, String email, List<ServiceView> services) {}

    record ServiceView(String id, String label) {}

    record Registration(@Nullable List<TypedKey> accessKeys) {}

    /** The account may be made; these services' keys are not recognised. */
    record Reservation(List<String> refusedServices) {}

    record KeyCheck(ReserveDraft.Verdict verdict) {}

    private final ReserveDraft reserveDraft;
    private final IdentityProperties properties;

    RegistrationController(ReserveDraft reserveDraft, IdentityProperties properties) {
        this.reserveDraft = reserveDraft;
        this.properties = properties;
    }

    @GetMapping("/services")
    List<ServiceView> services() {
        return properties.services().entrySet().stream()
                .map(service -> new ServiceView(service.getKey(), service.getValue()))
                .toList();
    }

    @GetMapping("/drafts/{id}/registration")
    Applicant applicant(@PathVariable String id) {
        Draft draft = reserveDraft.complete(id);
        PersonName who = Objects.requireNonNull(draft.identity());
        ContactMeansGiven contact = Objects.requireNonNull(draft.contact());
        return new Applicant(who.firstNames(), who.usualName(), contact.email(), services());
    }

    @PostMapping("/drafts/{id}/registration")
    Reservation reserve(@PathVariable String id, @RequestBody Registration registration) {
        List<TypedKey> keys = registration.accessKeys();
        return new Reservation(reserveDraft.reserve(id, keys == null ? List.of() : keys));
    }

    @PostMapping("/drafts/{id}/registration/key-check")
    KeyCheck checkKey(@PathVariable String id, @RequestBody TypedKey key) {
        return new KeyCheck(reserveDraft.check(id, key));
    }
}

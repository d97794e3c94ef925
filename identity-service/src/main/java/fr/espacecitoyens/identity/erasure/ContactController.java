package fr.espacecitoyens.identity.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.identity.citizen.Citizens;
import fr.espacecitoyens.identity.profile.ContactMeans;
import fr.espacecitoyens.identity.profile.ContactMeansGiven;
import fr.espacecitoyens.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a citizen is reached, for the service that writes to him or her. */
@RestController
class ContactController {

    /**
     * Where and how.
     *
     * @param preferredMeans null for somebody who has left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(String email, @Nullable ContactMeans preferredMeans) {

        static Contact of(ContactMeansGiven given) {
            return new Contact(given.email(), given.preferredMeans());
        }
    }

    private final Citizens citizens;
    private final Departures departures;

    ContactController(Citizens citizens, Departures departures) {
        this.citizens = citizens;
        this.departures = departures;
    }

    @GetMapping("/citizens/{id}/contact")
    Contact contact(@PathVariable String id) {
        return citizens.find(id)
                .map(citizen -> Contact.of(citizen.contact()))
                .or(() ->
                        departures
                                .find(id)
                                .map(Departure::email)
                                .map(email -> new Contact(email, null)))
                .orElseThrow(() -> Problem.notFound("no-contact", "Cette personne est inconnue."));
    }
}

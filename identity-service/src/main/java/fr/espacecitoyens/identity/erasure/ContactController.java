package fr.espacecitoyens.identity.erasure;

import fr.espacecitoyens.identity.citizen.Citizens;
import fr.espacecitoyens.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a citizen is reached, for the service that writes to him or her. */
@RestController
class ContactController {

    record Contact(String email) {}

    private final Citizens citizens;
    private final Departures departures;

    ContactController(Citizens citizens, Departures departures) {
        this.citizens = citizens;
        this.departures = departures;
    }

    @GetMapping("/citizens/{id}/contact")
    Contact contact(@PathVariable String id) {
        return citizens.find(id)
                .map(citizen -> citizen.contact().email())
                .or(() -> departures.find(id).map(Departure::email))
                .map(Contact::new)
                .orElseThrow(() -> Problem.notFound("no-contact", "Cette personne est inconnue."));
    }
}

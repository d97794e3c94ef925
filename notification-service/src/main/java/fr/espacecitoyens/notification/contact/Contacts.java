package fr.espacecitoyens.notification.contact;

import fr.espacecitoyens.notification.connection.Neighbour;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks identity-service where a citizen is reached. */
@Component
public class Contacts {

    private final Neighbour identityService;

    Contacts(Neighbour identityService) {
        this.identityService = identityService;
    }

    /** Empty if nobody may be written to any more. */
    public Optional<Contact> of(String citizenId) {
        return identityService.get(Contact.class, "/citizens/{id}/contact", citizenId);
    }
}

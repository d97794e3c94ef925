package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.keycloak.Accounts;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import io.cloudevents.CloudEvent;
import java.util.Set;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Writes a citizen's customer numbers to the account at Keycloak, where staff find it by them. It
 * listens to this service's own events: they are there exactly when the change is, and are tried
 * until Keycloak has taken it.
 */
@Component
class CustomerNumberListener {

    private static final Set<String> CHANGES =
            Set.of(
                    "fr.espacecitoyens.identity.service-linked.v1",
                    "fr.espacecitoyens.identity.service-unlinked.v1");

    private final Citizens citizens;
    private final Accounts accounts;

    CustomerNumberListener(Citizens citizens, Accounts accounts) {
        this.citizens = citizens;
        this.accounts = accounts;
    }

    @KafkaListener(topics = "identity.citizens")
    void on(CloudEvent event) {
        String id = event.getSubject();
        if (id == null || !CHANGES.contains(event.getType())) {
            return;
        }
        // As they are now: events heard late or twice write the same.
        citizens.find(id)
                .ifPresent(citizen ->
                        accounts.noteCustomerNumbers(
                                id,
                                citizen.links().stream()
                                        .map(CustomerProof::customerNumber)
                                        .distinct()
                                        .toList()));
    }
}

package fr.espacecitoyens.identity.erasure;

import fr.espacecitoyens.identity.citizen.Citizens;
import fr.espacecitoyens.identity.citizen.KeptForCitizen;
import fr.espacecitoyens.identity.keycloak.Accounts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out a departure. First there is no way back, then nobody can log in any more, then what
 * is kept goes, and last the others are told. Every step may be repeated: whatever a killed process
 * left undone, the next round does.
 */
@Component
class EraseCitizen {

    private final Departures departures;
    private final Citizens citizens;
    private final Accounts accounts;
    private final List<KeptForCitizen> keepers;
    private final DepartureEvents events;

    EraseCitizen(
            Departures departures,
            Citizens citizens,
            Accounts accounts,
            List<KeptForCitizen> keepers,
            DepartureEvents events) {
        this.departures = departures;
        this.citizens = citizens;
        this.accounts = accounts;
        this.keepers = keepers;
        this.events = events;
    }

    void erase(Departure due, Clock clock) {
        var departure = due.isRequested() ? departures.save(due.begun(address(due))) : due;
        String id = departure.citizenId();
        accounts.sessions(id).forEach(session -> accounts.endSession(session.id()));
        accounts.delete(id);
        keepers.forEach(keeper -> keeper.forget(id));
        // An event of the citizen is still on its way: the next round finds it gone.
        if (citizens.erase(id)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            departures.save(departure.erased(now, events.erased(id, now)));
        }
    }

    private @Nullable String address(Departure due) {
        return citizens.find(due.citizenId())
                .map(citizen -> citizen.contact().email())
                .orElse(null);
    }
}

package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.citizen.Citizen;
import fr.espacecitoyens.identity.citizen.CitizenEvents;
import fr.espacecitoyens.identity.citizen.Citizens;
import fr.espacecitoyens.identity.citizen.FirstVisit;
import fr.espacecitoyens.identity.citizen.LinkCustomer;
import fr.espacecitoyens.identity.profile.PostalAddress;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a draft into a citizen at the first request that carries its id. Every step may be
 * repeated: first the photo, then the citizen with the event, then the keys, then the draft is
 * forgotten; whatever a killed process left undone, the next request does.
 */
@Component
class CompleteRegistration implements FirstVisit {

    private static final PostalAddress NO_ADDRESS =
            new PostalAddress(null, null, null, null, null, null, null, null);

    private final Drafts drafts;
    private final Citizens citizens;
    private final LinkCustomer linkCustomer;
    private final CitizenEvents events;
    private final Clock clock;

    CompleteRegistration(
            Drafts drafts,
            Citizens citizens,
            LinkCustomer linkCustomer,
            CitizenEvents events,
            Clock clock) {
        this.drafts = drafts;
        this.citizens = citizens;
        this.linkCustomer = linkCustomer;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Citizen citizen(String id, @Nullable String draftId) {
        return citizens.find(id)
                .map(linkCustomer::linkWaiting)
                .or(() -> complete(id, draftId))
                // Another visit may have completed it, and forgotten the draft, between those two.
                .or(() -> citizens.find(id))
                .orElseThrow(() ->
                        Problem.notFound("no-profile", "Votre espace n'est pas encore complet."));
    }

    private Optional<Citizen> complete(String id, @Nullable String draftId) {
        Optional<Draft> draft =
                Optional.ofNullable(draftId).flatMap(drafts::find).filter(Draft::isComplete);
        draft.ifPresent(d -> drafts.copyPhoto(d.id(), id));
        Optional<Citizen> added =
                draft.map(d -> linkCustomer.linkWaiting(citizens.addOnce(from(d, id))));
        draft.ifPresent(d -> drafts.delete(d.id()));
        return added;
    }

    private Citizen from(Draft draft, String id) {
        // The database keeps milliseconds; the event must not tell of a finer time than it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var terms = Objects.requireNonNull(draft.terms());
        return new Citizen(
                id,
                null,
                now,
                terms.version(),
                terms.acceptedAt(),
                Objects.requireNonNull(draft.identity()),
                Objects.requireNonNullElse(draft.address(), NO_ADDRESS),
                Objects.requireNonNull(draft.contact()),
                List.of(),
                draft.keyHashes(),
                List.of(events.registered(id, now)));
    }
}

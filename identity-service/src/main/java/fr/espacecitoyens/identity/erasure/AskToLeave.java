package fr.espacecitoyens.identity.erasure;

import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** A citizen asks for the end of his or her space, or stays after all. */
@Component
class AskToLeave {

    private final Departures departures;
    private final DepartureEvents events;
    private final ErasureProperties erasure;
    private final Clock clock;

    AskToLeave(
            Departures departures, DepartureEvents events, ErasureProperties erasure, Clock clock) {
        this.departures = departures;
        this.events = events;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** The moment of the end, if it was asked for. */
    Optional<Instant> planned(String citizenId) {
        return departures
                .find(citizenId)
                .filter(departure -> departure.state() != Departure.State.CANCELLED)
                .map(Departure::erasedFrom);
    }

    /**
     * Asked for twice it is the same request.
     *
     * @param token must tell of a fresh login: an open browser is not enough to end a space
     */
    Departure leave(Jwt token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        requireFreshLogin(token, now);
        Instant from = now.plus(erasure.delay());
        String id = token.getSubject();
        var event = events.requested(id, now, from);
        return departures
                .find(id)
                .map(known ->
                        known.state() == Departure.State.CANCELLED
                                ? departures.save(known.requestedAgain(now, from, event))
                                : known)
                .orElseGet(() -> departures.save(Departure.requested(id, now, from, event)));
    }

    /** Does nothing if nobody has asked to leave. */
    void stay(String citizenId) {
        departures
                .find(citizenId)
                .ifPresent(departure -> {
                    switch (departure.state()) {
                        case REQUESTED ->
                                departures.save(
                                        departure.cancelled(
                                                events.cancelled(citizenId, clock.instant())));
                        case CANCELLED -> {
                            // Already so.
                        }
                        case ERASING, ERASED ->
                                throw Problem.conflict(
                                        "erasure-begun", "La suppression a déjà commencé.");
                    }
                });
    }

    private void requireFreshLogin(Jwt token, Instant now) {
        Instant loggedInAt = token.getClaimAsInstant("auth_time");
        if (loggedInAt == null || loggedInAt.plus(erasure.freshLogin()).isBefore(now)) {
            throw Problem.conflict(
                    "login-again", "Connectez-vous de nouveau pour supprimer votre espace.");
        }
    }
}

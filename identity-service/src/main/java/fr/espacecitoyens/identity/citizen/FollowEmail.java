package fr.espacecitoyens.identity.citizen;

import java.time.Clock;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Keycloak changes e-mail addresses, and only after it has verified the new one: the token's
 * address is the one at which the citizen is reached.
 */
@Component
class FollowEmail {

    private final Citizens citizens;
    private final CitizenEvents events;
    private final Clock clock;

    FollowEmail(Citizens citizens, CitizenEvents events, Clock clock) {
        this.citizens = citizens;
        this.events = events;
        this.clock = clock;
    }

    /** The citizen as he or she is reached now. */
    Citizen follow(Citizen citizen, Jwt token) {
        String email = token.getClaimAsString("email");
        boolean verified = Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified"));
        if (email == null || !verified || email.equalsIgnoreCase(citizen.contact().email())) {
            return citizen;
        }
        return citizens.change(
                citizen.id(),
                known -> known.reachedAt(email, events.updated(known.id(), clock.instant())));
    }
}

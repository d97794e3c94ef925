package fr.espacecitoyens.keycloak.captcha;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that was put, as the server remembers it. The page gets the id and the pictures, never
 * the answer.
 *
 * @param id tells this question from the one of a page that was left open in another tab
 */
record Challenge(String id, int answer, Instant validUntil) {

    /** Long enough for a slow reader, short enough that questions cannot be collected. */
    static final Duration VALIDITY = Duration.ofMinutes(5);

    Verdict judge(@Nullable String answeredId, @Nullable String choice, Instant now) {
        if (!id.equals(answeredId) || now.isAfter(validUntil)) {
            return Verdict.TOO_LATE;
        }
        if (choice == null || choice.isBlank()) {
            return Verdict.NOTHING_CHOSEN;
        }
        return choice.equals(String.valueOf(answer)) ? Verdict.RIGHT : Verdict.WRONG;
    }

    String asNote() {
        return id + " " + answer + " " + validUntil.getEpochSecond();
    }

    static Optional<Challenge> fromNote(@Nullable String note) {
        if (note == null) {
            return Optional.empty();
        }
        String[] parts = note.split(" ", 3);
        return Optional.of(
                new Challenge(
                        parts[0],
                        Integer.parseInt(parts[1]),
                        Instant.ofEpochSecond(Long.parseLong(parts[2]))));
    }
}

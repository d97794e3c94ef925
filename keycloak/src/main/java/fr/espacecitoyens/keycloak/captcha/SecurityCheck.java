package fr.espacecitoyens.keycloak.captcha;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The security check of one registration. A question serves once, whatever comes of it; after too
 * many wrong pictures the registration has to be begun again.
 */
public final class SecurityCheck {

    /**
     * Somebody who sees the pictures needs one try, at worst three; a guesser wins one in eight.
     */
    static final int MOST_FAILURES = 5;

    private static final String CHALLENGE = "security-check";
    private static final String FAILURES = "security-check-failures";

    private final Notes notes;
    private final Clock clock;

    SecurityCheck(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    static SecurityCheck of(AuthenticationSessionModel session) {
        return new SecurityCheck(Notes.of(session), Clock.systemUTC());
    }

    /** Whether this visitor has chosen wrongly too often to go on. */
    public static boolean isExhausted(AuthenticationSessionModel session) {
        return of(session).exhausted();
    }

    Challenge ask(PictureRow row) {
        var challenge =
                new Challenge(
                        UUID.randomUUID().toString(),
                        row.answer(),
                        clock.instant().plus(Challenge.VALIDITY));
        notes.write(CHALLENGE, challenge.asNote());
        return challenge;
    }

    Verdict answer(@Nullable String id, @Nullable String choice) {
        Optional<Challenge> asked = Challenge.fromNote(notes.read(CHALLENGE));
        forget();
        Verdict verdict =
                asked.map(challenge -> challenge.judge(id, choice, clock.instant()))
                        .orElse(Verdict.TOO_LATE);
        if (verdict == Verdict.WRONG) {
            notes.write(FAILURES, String.valueOf(failures() + 1));
        }
        return verdict;
    }

    void forget() {
        notes.erase(CHALLENGE);
    }

    boolean exhausted() {
        return failures() >= MOST_FAILURES;
    }

    private int failures() {
        String written = notes.read(FAILURES);
        return written == null ? 0 : Integer.parseInt(written);
    }
}

package fr.espacecitoyens.keycloak.captcha;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The security check of one registration. A question serves once, whatever comes of it; after too
 * many wrong answers it pauses, then goes on.
 */
final class SecurityCheck {

    private static final String CHALLENGE = "security-check";
    private static final String KIND = "security-check-kind";
    private static final String FAILURES = "security-check-failures";
    private static final String PAUSE = "security-check-paused-until";
    private static final String FIRST_SHOWN = "security-check-first-shown";

    private final Notes notes;
    private final CheckSettings settings;
    private final OneUse oneUse;
    private final Clock clock;

    SecurityCheck(Notes notes, CheckSettings settings, OneUse oneUse, Clock clock) {
        this.notes = notes;
        this.settings = settings;
        this.oneUse = oneUse;
        this.clock = clock;
    }

    /** The question that the notes of a visit hold, if there is one. */
    static Optional<Challenge> asked(Notes notes) {
        return Challenge.fromNote(notes.read(CHALLENGE));
    }

    QuestionKind kind() {
        return settings.audio() ? QuestionKind.named(notes.read(KIND)) : QuestionKind.PICTURES;
    }

    void prefer(QuestionKind kind) {
        notes.write(KIND, kind.name());
    }

    Challenge ask(Question question) {
        Instant now = clock.instant();
        if (notes.read(FIRST_SHOWN) == null) {
            notes.write(FIRST_SHOWN, Long.toString(now.toEpochMilli()));
        }
        var challenge = new Challenge(UUID.randomUUID().toString(), question, now);
        notes.write(CHALLENGE, challenge.asNote());
        return challenge;
    }

    Verdict answer(Answer answer) {
        if (pausedUntil().isPresent()) {
            return Verdict.PAUSED;
        }
        Optional<Challenge> asked = asked(notes);
        forget();
        return asked.filter(challenge -> serves(challenge, answer.id()))
                .map(challenge -> judge(challenge, answer))
                .orElse(Verdict.TOO_LATE);
    }

    private boolean serves(Challenge challenge, @Nullable String answeredId) {
        return challenge.isStill(answeredId, clock.instant(), settings.validity())
                && oneUse.isFirst(challenge.id(), settings.validity());
    }

    private Verdict judge(Challenge challenge, Answer answer) {
        CheckSettings.Front front = settings.front();
        if (front.honeypot() && answer.isTrapped()) {
            return Verdict.TRAPPED;
        }
        if (answer.bringsProof() && !answer.provesWork(front.proofBits())) {
            return Verdict.UNPROVEN;
        }
        if (clock.instant().isBefore(time(FIRST_SHOWN).plus(front.minimumTime()))) {
            return Verdict.TOO_FAST;
        }
        String choice = answer.choice();
        if (choice == null || choice.isBlank()) {
            return Verdict.NOTHING_CHOSEN;
        }
        if (challenge.isAnsweredBy(choice)) {
            return Verdict.RIGHT;
        }
        countFailure();
        return Verdict.WRONG;
    }

    private void countFailure() {
        String written = notes.read(FAILURES);
        int failures = written == null ? 1 : Integer.parseInt(written) + 1;
        if (failures < settings.visitor().most()) {
            notes.write(FAILURES, Integer.toString(failures));
            return;
        }
        notes.erase(FAILURES);
        Instant end = clock.instant().plus(settings.visitor().pause());
        notes.write(PAUSE, Long.toString(end.toEpochMilli()));
    }

    /** When this visitor may go on, if they have to wait. */
    Optional<Instant> pausedUntil() {
        return Optional.of(time(PAUSE)).filter(end -> end.isAfter(clock.instant()));
    }

    void forget() {
        notes.erase(CHALLENGE);
    }

    private Instant time(String note) {
        String written = notes.read(note);
        return written == null ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(written));
    }
}

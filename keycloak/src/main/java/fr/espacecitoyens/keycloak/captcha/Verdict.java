package fr.espacecitoyens.keycloak.captcha;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** What became of an answer to the security check. */
enum Verdict {
    RIGHT("right", false),
    WRONG("wrong", true),
    NOTHING_CHOSEN("nothing-chosen", false),
    TOO_LATE("too-late", false),
    TOO_FAST("too-fast", false),
    TRAPPED("trapped", true),
    UNPROVEN("unproven", true),
    PAUSED("paused", false),
    ADDRESS_PAUSED("address-paused", false);

    /** What one answer costs at most. */
    static final int MOST_POINTS = 2;

    private final String name;
    private final boolean failure;

    Verdict(String name, boolean failure) {
        this.name = name;
        this.failure = failure;
    }

    /** The key of the sentence for the citizen in the theme's messages. */
    String messageKey(QuestionKind kind) {
        boolean ofItsKind = this == WRONG || this == NOTHING_CHOSEN;
        return "captcha." + name + (ofItsKind && kind == QuestionKind.AUDIO ? "-audio" : "");
    }

    /** The sentence at the question; the answer that began a pause says that there is one. */
    FormMessage message(QuestionKind kind, Optional<Instant> pausedUntil) {
        return new FormMessage(
                Answer.CHOICE, (pausedUntil.isPresent() ? PAUSED : this).messageKey(kind));
    }

    /**
     * What it costs the visitor's address. Without a proof of work a failure costs twice as much,
     * and a right answer is not free either.
     */
    int points(boolean proven) {
        if (failure) {
            return proven ? 1 : MOST_POINTS;
        }
        return this == RIGHT && !proven ? 1 : 0;
    }
}

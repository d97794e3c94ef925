package fr.espacecitoyens.keycloak.captcha;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that was put, as the server remembers it. The page gets the id and the pictures or the
 * address of the sound, never the answer.
 *
 * @param id tells this question from the one of a page that was left open in another tab
 */
record Challenge(String id, Question question, Instant askedAt) {

    boolean isStill(@Nullable String answeredId, Instant now, Duration validity) {
        return id.equals(answeredId) && !now.isAfter(askedAt.plus(validity));
    }

    boolean isAnsweredBy(String typed) {
        // « 4 7 1 9 2 » and « 4-7-1-9-2 » are as good.
        String answer =
                question.kind() == QuestionKind.AUDIO ? typed.replaceAll("[\\s.,;-]", "") : typed;
        return answer.equals(question.answer());
    }

    String asNote() {
        return String.join(
                " ",
                id,
                question.kind().name(),
                question.answer(),
                Long.toString(question.seed()),
                Long.toString(askedAt.toEpochMilli()));
    }

    static Optional<Challenge> fromNote(@Nullable String note) {
        if (note == null) {
            return Optional.empty();
        }
        String[] parts = note.split(" ", 5);
        var question =
                new Question(QuestionKind.valueOf(parts[1]), parts[2], Long.parseLong(parts[3]));
        return Optional.of(
                new Challenge(parts[0], question, Instant.ofEpochMilli(Long.parseLong(parts[4]))));
    }
}

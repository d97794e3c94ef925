package fr.espacecitoyens.keycloak.captcha;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One registration of somebody who takes ten seconds for each answer. */
final class Visit {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MapNotes notes = new MapNotes();
    private final Map<String, String> config;
    private final Set<String> used = new HashSet<>();
    private Instant now = NOON;

    Visit(Map<String, String> config) {
        this.config = config;
    }

    Visit() {
        this(Map.of());
    }

    void waits(Duration duration) {
        now = now.plus(duration);
    }

    Challenge isAsked(Question question) {
        Challenge asked = check().ask(question);
        waits(Duration.ofSeconds(10));
        return asked;
    }

    Verdict answers(Challenge asked, @Nullable String choice) {
        return answers(new Answer(asked.id(), choice, "", ""));
    }

    Verdict answers(Answer answer) {
        return check().answer(answer);
    }

    void fails() {
        answers(isAsked(new Question(QuestionKind.PICTURES, "3", 0)), "4");
    }

    SecurityCheck check() {
        return new SecurityCheck(
                notes,
                CheckSettings.from(config),
                (id, memory) -> used.add(id),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    MapNotes notes() {
        return notes;
    }
}

package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_question_and_verdict_has_its_words(String language) throws IOException {
        var messages = new Properties();
        String file = "/theme/espace-citoyens/login/messages/messages_" + language + ".properties";
        try (var stream = QuestionsTest.class.getResourceAsStream(file)) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }

        for (Pictogram pictogram : Pictogram.values()) {
            assertThat(messages.getProperty(pictogram.questionKey())).isNotBlank();
        }
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.RIGHT) {
                for (QuestionKind kind : QuestionKind.values()) {
                    assertThat(messages.getProperty(verdict.messageKey(kind))).isNotBlank();
                }
            }
        }
    }
}

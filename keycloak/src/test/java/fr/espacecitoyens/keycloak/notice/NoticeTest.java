package fr.espacecitoyens.keycloak.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

class NoticeTest {

    @ParameterizedTest
    @CsvSource({
        "UPDATE_CREDENTIAL, credential_type, password, PASSWORD",
        "UPDATE_CREDENTIAL, credential_type, otp, SECOND_FACTOR_ADDED",
        "REMOVE_CREDENTIAL, credential_type, otp, SECOND_FACTOR_REMOVED",
        "UPDATE_CREDENTIAL, credential_type, webauthn-passwordless, PASSKEY_ADDED",
        "REMOVE_CREDENTIAL, credential_type, webauthn-passwordless, PASSKEY_REMOVED",
        "UPDATE_PROFILE, updated_username, x, USER_NAME",
        "UPDATE_EMAIL, updated_email, x, EMAIL"
    })
    void each_change_is_told(EventType type, String detail, String value, Notice notice) {
        assertThat(Notice.of(event(type, Map.of(detail, value)))).contains(notice);
    }

    @Test
    void a_failed_change_and_a_login_are_not_told() {
        assertThat(Notice.of(event(EventType.LOGIN, Map.of()))).isEmpty();
        assertThat(
                        Notice.of(
                                event(
                                        EventType.UPDATE_CREDENTIAL_ERROR,
                                        Map.of("credential_type", "password"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Notice.class)
    void each_notice_has_its_words_in_both_languages(Notice notice) throws Exception {
        for (String language : new String[] {"fr", "en"}) {
            var texts = new Properties();
            try (var file =
                    NoticeTest.class.getResourceAsStream(
                            "/theme/espace-citoyens/email/messages/messages_"
                                    + language
                                    + ".properties")) {
                texts.load(file);
            }
            assertThat(texts)
                    .containsKeys(
                            "notice." + notice.key() + ".subject",
                            "notice." + notice.key() + ".text");
        }
    }

    @Test
    void the_time_is_written_as_people_say_it_in_paris() {
        var instant = Instant.parse("2026-11-23T08:05:00Z");

        assertThat(NoticeLetters.inWords(instant, Locale.FRENCH))
                .isEqualTo("lundi 23 novembre 2026 à 9 h 05");
        assertThat(NoticeLetters.inWords(instant, Locale.ENGLISH))
                .isEqualTo("Monday 23 November 2026 at 09:05");
    }

    private static Event event(EventType type, Map<String, String> details) {
        var event = new Event();
        event.setType(type);
        event.setDetails(details);
        return event;
    }
}

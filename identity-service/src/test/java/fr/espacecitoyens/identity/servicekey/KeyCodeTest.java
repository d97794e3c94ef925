package fr.espacecitoyens.identity.servicekey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.identity.IdentityProperties;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCodeTest {

    private static final KeyCode CODE = peppered("the pepper of this test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01AB-CDEF-GHJK-MNPQ",
                "01abcdefghjkmnpq",
                " 01ab cdef ghjk mnpq ",
                "oIAB-CDEF-GHJK-MNPQ",
                "Olab–cdef—ghjk\u2011mnpq",
                "01AB.CDEF_GHJK\u00a0MNPQ"
            })
    void a_key_is_read_however_it_is_typed(String typed) {
        assertThat(CODE.hash(typed)).isEqualTo(CODE.hash("01ABCDEFGHJKMNPQ"));
    }

    @Test
    void another_key_or_another_pepper_gives_another_hash() {
        String hash = CODE.hash("01AB-CDEF-GHJK-MNPQ");

        assertThat(CODE.hash("01AB-CDEF-GHJK-MNPR")).isNotEqualTo(hash);
        assertThat(peppered("another pepper of it").hash("01AB-CDEF-GHJK-MNPQ")).isNotEqualTo(hash);
    }

    @Test
    void keys_are_easy_to_read_out_and_never_the_same() {
        var keys = IntStream.range(0, 1000).mapToObj(_ -> KeyCode.random()).toList();

        assertThat(keys)
                .allMatch(key -> key.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(keys.stream().collect(Collectors.toSet())).hasSize(1000);
    }

    private static KeyCode peppered(String pepper) {
        var day = Duration.ofDays(1);
        return new KeyCode(
                new IdentityProperties(
                        "2026-11",
                        day,
                        day,
                        new IdentityProperties.Keys(pepper, day),
                        Map.of("action-sociale", "Action sociale")));
    }
}

package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @Test
    void a_player_gets_the_part_that_it_asks_for() {
        assertThat(ByteRange.in("bytes=0-1", 10)).contains(new ByteRange(0, 1));
        assertThat(ByteRange.in("bytes=4-", 10)).contains(new ByteRange(4, 9));
        assertThat(ByteRange.in("bytes=4-999", 10)).contains(new ByteRange(4, 9));
        assertThat(new ByteRange(2, 3).of(new byte[] {0, 1, 2, 3, 4})).containsExactly(2, 3);
        assertThat(new ByteRange(2, 3).header(5)).isEqualTo("bytes 2-3/5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bytes=-5", "bytes=0-1,4-5", "items=0-1", "bytes=10-12", "bytes=9-8"})
    void anything_else_is_answered_with_the_whole_file(String header) {
        assertThat(ByteRange.in(header, 10)).isEmpty();
    }
}

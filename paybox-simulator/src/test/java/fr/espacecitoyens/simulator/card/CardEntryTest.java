package fr.espacecitoyens.simulator.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CardEntryTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void every_test_card_gives_its_own_code(TestCard card) {
        var entry = new CardEntry(card.number(), "12/28", "123");

        assertThat(entry.errors()).isEmpty();
        assertThat(entry.verdict(clock)).isEqualTo(card.code());
    }

    @ParameterizedTest
    @CsvSource({
        "1111 2222 3333 4444, 11/26, 123, 00000",
        "1111 2222 3333 4444, 1126, 123, 00000",
        "1111 2222 3333 4444, 10/26, 123, 00008",
        "1111 2222 3333 4444, 12/28, 124, 00004",
        "4970 1000 0000 0014, 12/28, 123, 00114",
    })
    void date_cryptogram_and_number_decide(
            String number, String expiry, String cryptogram, String code) {
        assertThat(new CardEntry(number, expiry, cryptogram).verdict(clock)).isEqualTo(code);
    }

    @Test
    void a_number_with_a_wrong_digit_is_an_error_of_the_field() {
        var entry = new CardEntry("1111222233334445", "12/28", "123");

        assertThat(entry.errors()).containsOnlyKeys("numero");
    }

    @Test
    void nonsense_is_an_error_of_every_field() {
        var entry = new CardEntry("<b>", "13/28", "12");

        assertThat(entry.errors()).containsOnlyKeys("numero", "validite", "cryptogramme");
    }

    @Test
    void what_was_typed_is_never_printed() {
        assertThat(new CardEntry("1111222233334444", "12/28", "123").toString())
                .doesNotContain("1111");
    }
}

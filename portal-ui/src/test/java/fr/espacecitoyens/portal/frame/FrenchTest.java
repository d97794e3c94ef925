package fr.espacecitoyens.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FrenchTest {

    private final French french =
            new French(Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC));

    @Test
    void amounts_have_a_comma_and_spaces_that_do_not_break() {
        assertThat(french.amount(853)).isEqualTo("8,53\u00a0€");
        assertThat(french.amount(0)).isEqualTo("0,00\u00a0€");
        assertThat(french.amount(123_456_789)).isEqualTo("1\u202f234\u202f567,89\u00a0€");
        assertThat(french.amount(-5)).isEqualTo("-0,05\u00a0€");
    }

    @Test
    void quantities_show_no_needless_decimals() {
        assertThat(french.quantity(100)).isEqualTo("1");
        assertThat(french.quantity(150)).isEqualTo("1,5");
        assertThat(french.quantity(1225)).isEqualTo("12,25");
    }

    @Test
    void french_numbers_read_in_pairs_and_others_with_their_country() {
        assertThat(French.phone("+33563715613")).isEqualTo("05 63 71 56 13");
        assertThat(French.phone("+32475123456")).isEqualTo("+32 475 12 34 56");
        assertThat(French.phone("+262692123456")).isEqualTo("0692 12 34 56");
        assertThat(French.phone("05 63")).isEqualTo("05 63");
    }

    @Test
    void dates_and_times_are_those_of_paris() {
        assertThat(french.date(LocalDate.of(2020, 2, 15))).isEqualTo("15/02/2020");
        assertThat(french.moment(LocalDateTime.of(2019, 12, 17, 8, 0)))
                .isEqualTo("17/12/2019 à 08h00");
        assertThat(french.moment(Instant.parse("2020-07-01T16:05:00Z")))
                .isEqualTo("01/07/2020 à 18h05");
        assertThat(french.today()).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}

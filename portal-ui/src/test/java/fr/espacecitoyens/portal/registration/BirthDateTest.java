package fr.espacecitoyens.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14/07/1946",
                "14/7/1946",
                "14.07.1946",
                "14-07-1946",
                " 14 07 1946 ",
                "14 / 7 / 1946",
                "14071946"
            })
    void a_date_may_be_typed_in_many_ways(String typed) {
        assertThat(BirthDate.typed(typed)).contains(LocalDate.of(1946, 7, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/1946", "14/07/46", "1946-07-14", "hier", "14/13/1946", "//", "🦊"})
    void what_is_no_date_is_none(String typed) {
        assertThat(BirthDate.typed(typed)).isEmpty();
    }

    @Test
    void the_services_date_reads_french() {
        assertThat(BirthDate.shown("1946-07-04")).isEqualTo("04/07/1946");
        assertThat(BirthDate.shown("")).isEmpty();
    }
}

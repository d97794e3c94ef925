package fr.espacecitoyens.keycloak.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    @ParameterizedTest
    @ValueSource(strings = {"abc", "cecile.alquier", "Cécile-81", "jean_paul", "œuvre"})
    void letters_figures_dots_and_hyphens_make_a_name(String typed) {
        assertThat(UserName.problem(UserName.normal(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c.alquier@exemple.fr",
                "<b>cecile</b>",
                "cecile alquier",
                "cecile\r\nBcc: x",
                "www.exemple.fr",
                "сесiлe"
            })
    void markup_addresses_and_look_alike_letters_make_none(String typed) {
        assertThat(UserName.problem(UserName.normal(typed))).contains(UserName.CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "60, true", "61, false"})
    void a_name_has_from_3_to_60_characters(int length, boolean fits) {
        assertThat(UserName.problem("a".repeat(length)).isEmpty()).isEqualTo(fits);
    }

    @Test
    void capitals_spaces_around_and_the_way_accents_are_typed_make_no_other_name() {
        assertThat(UserName.normal("  Ce\u0301cile ")).isEqualTo("cécile");
        assertThat(UserName.problem(UserName.normal(null))).contains(UserName.MISSING);
    }

    @Test
    void three_free_names_are_offered_and_each_could_be_chosen() {
        var names = new FreeUserNames(RANDOM, Set.of("cecile")::contains).like("cecile");

        assertThat(names).hasSize(3).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("cecile\\d{1,3}"));
    }

    @Test
    void a_number_is_not_written_against_another_and_a_long_name_stays_in_bounds() {
        var names = new FreeUserNames(RANDOM, name -> false);

        assertThat(names.like("cecile81")).allMatch(name -> name.matches("cecile81-\\d{1,3}"));
        assertThat(names.like("a".repeat(60))).allMatch(name -> UserName.problem(name).isEmpty());
        assertThat(names.like("1".repeat(60))).allMatch(name -> UserName.problem(name).isEmpty());
    }

    @Test
    void where_everything_is_taken_nothing_is_offered() {
        assertThat(new FreeUserNames(RANDOM, name -> true).like("cecile")).isEqualTo(List.of());
    }
}

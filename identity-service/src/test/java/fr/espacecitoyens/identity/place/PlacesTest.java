package fr.espacecitoyens.identity.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private final Places places = Places.official();
    private final Department tarn = places.department("Tarn").orElseThrow();

    @Test
    void france_comes_first_and_every_list_is_complete() {
        assertThat(places.countries().getFirst().isFrance()).isTrue();
        assertThat(places.countries()).hasSizeGreaterThan(220);
        assertThat(new HashSet<>(places.countries())).hasSameSizeAs(places.countries());
        assertThat(places.departments())
                .hasSize(107)
                .extracting(Department::code)
                .contains("2A", "81", "974", "988");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cote d'ivoire", "CÔTE D’IVOIRE", "cote d ivoire"})
    void a_country_is_known_however_it_is_spelt(String typed) {
        assertThat(places.country(typed)).map(Country::code).hasValue("99326");
    }

    @ParameterizedTest
    @CsvSource({
        "Castres,81065",
        "castres,81065",
        "ST-AMANS-SOULT,81238",
        "saint amans soult,81238",
        "Castres (81),81065",
        "l'isle d'albi... no,",
    })
    void a_commune_is_known_however_it_is_spelt(String typed, String code) {
        assertThat(places.commune(typed, tarn).map(Commune::code).orElse(null)).isEqualTo(code);
    }

    @Test
    void a_name_that_several_communes_have_says_nothing_without_its_department() {
        assertThat(places.commune("Castres", null)).isEmpty();
        assertThat(places.commune("Castres (02)", null)).map(Commune::code).hasValue("02142");
        assertThat(places.commune("Castres (99)", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Saint-Denis,974",
        "Lyon 3e,69",
        "Arbignieu,01",
        "Fort-de-France,972",
        "Nouméa,988"
    })
    void overseas_boroughs_and_former_communes_are_found(String typed, String department) {
        var within = places.department(department).orElseThrow();

        assertThat(places.communesLike(typed, within, 20)).isNotEmpty();
    }

    @Test
    void a_search_finds_words_that_begin_so_whole_names_first() {
        assertThat(places.communesLike("cast", tarn, 20))
                .extracting(Commune::label)
                .startsWith("Castres (81)")
                .allMatch(label -> label.endsWith("(81)"));
        assertThat(places.communesLike("havre", null, 20))
                .extracting(Commune::label)
                .contains("Le Havre (76)");
        assertThat(places.communesLike("s", null, 20)).hasSize(20);
        assertThat(places.communesLike(" '- ", null, 20)).isEmpty();
        assertThat(places.communesLike("xyzzy", null, 20)).isEmpty();
    }
}

package fr.espacecitoyens.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

@ServiceTest
@ActiveProfiles("test")
class BirthplaceTest {

    @LocalServerPort private int port;
    private Api api = new Api(0);

    @BeforeEach
    void findPort() {
        api = new Api(port);
    }

    @Test
    void the_lists_can_be_read_and_communes_searched() {
        assertThat(read("/places/countries").path(0).path("name").asString()).isEqualTo("France");
        assertThat(read("/places/departments").toString()).contains("\"81\"", "Tarn");
        var found = read("/places/communes?name=st+amans&department=Tarn");
        assertThat(found.toString()).contains("Saint-Amans-Soult (81)").doesNotContain("(12)");
        assertThat(read("/places/communes?name=" + "a".repeat(300))).isEmpty();
        assertThat(api.call("GET", "/places/countries", "", "").status()).isEqualTo(401);
    }

    @Test
    void a_commune_of_the_list_is_kept_with_its_official_name_and_code() {
        var kept = kept("France", "", "st amans soult");

        assertThat(kept.path("birthTown").asString()).isEqualTo("Saint-Amans-Soult");
        assertThat(kept.path("birthTownCode").asString()).isEqualTo("81238");
        assertThat(kept.path("birthDepartment").asString()).isEqualTo("Tarn");
    }

    @Test
    void a_commune_that_nobody_knows_is_kept_as_it_was_typed() {
        var kept = kept("France", "81", "La Ferme du Bout");

        assertThat(kept.path("birthTown").asString()).isEqualTo("La Ferme du Bout");
        assertThat(kept.path("birthDepartment").asString()).isEqualTo("Tarn");
        assertThat(kept.hasNonNull("birthTownCode")).isFalse();
    }

    @Test
    void a_town_abroad_has_neither_department_nor_code() {
        var kept = kept("algerie", "Tarn", "Oran");

        assertThat(kept.path("birthCountry").asString()).isEqualTo("Algérie");
        assertThat(kept.path("birthTown").asString()).isEqualTo("Oran");
        assertThat(kept.hasNonNull("birthDepartment")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantide", "<b>France</b>", "France\u202e", "99100'"})
    void a_country_that_is_none_is_refused(String country) {
        var answer = told(api.begunDraft(), country, "", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("birthCountry");
    }

    private JsonNode kept(String country, String department, String town) {
        String draft = api.begunDraft();
        assertThat(told(draft, country, department, town).status()).isEqualTo(204);
        return read("/drafts/" + draft).path("identity");
    }

    private Api.Answer told(String draft, String country, String department, String town) {
        return api.step(
                draft,
                "identity",
                """
                {"civility":"MADAME","usualName":"Alquier","firstNames":"Cécile",
                 "birthCountry":"%s","birthDepartment":"%s","birthTown":"%s"}
                """
                        .formatted(country, department, town));
    }

    private JsonNode read(String path) {
        return api.call("GET", path, Api.PORTAL, "").json();
    }
}

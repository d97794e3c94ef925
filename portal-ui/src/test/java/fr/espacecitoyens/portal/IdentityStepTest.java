package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.DRAFT;
import static fr.espacecitoyens.portal.FakeBackends.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step « Identité »: where one was born, and the picture. */
@PortalTest
class IdentityStepTest {

    private static final String PAGE = "/inscription/identite";
    private static final String KEEP = "PUT /drafts/" + DRAFT + "/identity";
    private static final String KEEP_PHOTO = "PUT /drafts/" + DRAFT + "/photo";
    private static final byte[] FILE = "what a file holds".getBytes(StandardCharsets.UTF_8);

    private final CircuitBreakerRegistry breakers;
    private final Browser browser = new Browser();

    IdentityStepTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void aDraft() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.draftWithPhoto("terms");
        browser.submit(browser.open("/inscription"), "begin-form", Map.of());
    }

    @Test
    void france_is_proposed_with_its_departments_and_no_town_abroad() {
        var page = browser.open(PAGE).html();

        assertThat(page.select("#birthCountry option[selected]").text()).isEqualTo("France");
        assertThat(page.select("#birthDepartment option").eachText()).contains("81 - Tarn");
        assertThat(page.select("#born-here").hasAttr("hidden")).isFalse();
        assertThat(page.select("#born-abroad").hasAttr("hidden")).isTrue();
    }

    @Test
    void communes_can_be_searched_without_javascript_and_nothing_typed_is_lost() {
        var found =
                browser.submit(
                        browser.open(PAGE),
                        "identity-form",
                        Map.of(
                                "firstNames", "Cécile",
                                "birthDepartment", "Tarn",
                                "birthTown", "castr",
                                "action", "chercher"));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html().select("#found-towns label").eachText())
                .contains("Castres (81)", "Garder ce que j'ai écrit : « castr »");
        assertThat(found.html().select("#firstNames").val()).isEqualTo("Cécile");
        assertThat(found.html().select("#birthDepartment option[selected]").val())
                .isEqualTo("Tarn");
        assertThat(IDENTITY.calls(KEEP)).isEmpty();

        browser.submit(found, "identity-form", Map.of("birthTownChoice", "Castres (81)"));
        assertThat(IDENTITY.calls(KEEP).getFirst().body())
                .contains("\"birthTown\":\"Castres (81)\"")
                .doesNotContain("birthTownChoice", "emailKept", "photo");
    }

    @Test
    void the_choice_is_still_there_when_something_else_is_wrong() {
        IDENTITY.refuse(
                KEEP, 422, "invalid-fields", "{\"field\":\"usualName\",\"message\":\"Non.\"}");

        var page =
                browser.submit(
                        browser.open(PAGE),
                        "identity-form",
                        Map.of("birthTown", "castr", "birthTownChoice", "Castres (81)"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#found-towns input[checked]").val())
                .isEqualTo("Castres (81)");
    }

    @Test
    void another_country_has_a_town_and_no_department() {
        var page =
                browser.submit(
                        browser.open(PAGE),
                        "identity-form",
                        Map.of(
                                "birthCountry", "Algérie",
                                "birthDepartment", "Tarn",
                                "action", "pays"));
        assertThat(page.html().select("#born-here").hasAttr("hidden")).isTrue();
        assertThat(page.html().select("#born-abroad").hasAttr("hidden")).isFalse();

        browser.submit(page, "identity-form", Map.of("birthTownAbroad", "Oran"));
        assertThat(IDENTITY.calls(KEEP).getFirst().body())
                .contains("\"birthCountry\":\"Algérie\"", "\"birthTown\":\"Oran\"")
                .doesNotContain("Tarn");
    }

    @Test
    void what_is_wrong_with_the_town_abroad_is_told_where_it_can_be_seen() {
        IDENTITY.refuse(
                KEEP, 422, "invalid-fields", "{\"field\":\"birthTown\",\"message\":\"Non.\"}");

        var page =
                browser.submit(
                        browser.open(PAGE),
                        "identity-form",
                        Map.of("birthCountry", "Belgique", "birthTownAbroad", "<i>Gand</i>"));

        assertThat(page.html().select("#birthTownAbroad-error").text()).isEqualTo("Non.");
        assertThat(page.html().select("#error-summary a[href=#birthTownAbroad]")).hasSize(1);
        assertThat(page.response().body()).doesNotContain("<i>Gand");
    }

    @Test
    void suggestions_come_as_data_and_nothing_is_asked_for_nothing() {
        var found = browser.ask("/inscription/communes?nom=castr&departement=Tarn");
        assertThat(found.header("Content-Type")).startsWith("application/json");
        assertThat(found.response().body()).contains("\"label\":\"Castres (81)\"");

        int asked = IDENTITY.calls("GET /places/communes").size();
        assertThat(browser.ask("/inscription/communes?nom=").response().body()).isEqualTo("[]");
        assertThat(browser.ask("/inscription/communes?nom=" + "a".repeat(101)).response().body())
                .isEqualTo("[]");
        assertThat(IDENTITY.calls("GET /places/communes")).hasSize(asked);
    }

    @Test
    void changing_the_picture_keeps_what_was_typed() {
        IDENTITY.refuse(KEEP, 422, "invalid-fields", "");

        var page =
                browser.upload(
                        browser.open(PAGE),
                        "identity-form",
                        Map.of("usualName", "ALQUIER", "action", "photo"),
                        "photo.jpg",
                        FILE);

        assertThat(page.path()).isEqualTo(PAGE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(IDENTITY.calls(KEEP_PHOTO).getFirst().body()).isEqualTo("what a file holds");
        assertThat(page.html().select("#usualName").val()).isEqualTo("ALQUIER");
        assertThat(page.html().select("#portrait").attr("src")).startsWith("/inscription/photo?v=");
        assertThat(browser.ask("/inscription/photo").header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(browser.ask("/inscription/photo").header("Cache-Control")).contains("no-store");
    }

    @Test
    void the_picture_goes_with_suivant_too_and_a_refusal_is_told_at_its_field() {
        IDENTITY.refuse(
                KEEP_PHOTO,
                422,
                "invalid-fields",
                "{\"field\":\"photo\",\"message\":\"Pas une image.\"}");

        var page =
                browser.upload(
                        browser.open(PAGE),
                        "identity-form",
                        Map.of("usualName", "ALQUIER"),
                        "../../photo.jpg",
                        FILE);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#photo-error").text()).isEqualTo("Pas une image.");
        assertThat(page.html().select("#error-summary a[href=#photo]")).hasSize(1);
        assertThat(page.html().select("#usualName").val()).isEqualTo("ALQUIER");
    }

    @Test
    void a_picture_of_five_megabytes_is_refused_in_words_and_nothing_typed_is_lost() {
        var page =
                browser.upload(
                        browser.open(PAGE),
                        "identity-form",
                        Map.of("usualName", "ALQUIER", "action", "photo"),
                        "photo.jpg",
                        new byte[5 * 1024 * 1024]);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#photo-error").text()).contains("2 Mo");
        assertThat(page.html().select("#usualName").val()).isEqualTo("ALQUIER");
        assertThat(IDENTITY.calls(KEEP_PHOTO)).isEmpty();
    }

    @Test
    void the_button_without_a_picture_says_what_to_do() {
        var page = browser.submit(browser.open(PAGE), "identity-form", Map.of("action", "photo"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#photo-error").text()).contains("Choisissez d'abord");
    }

    @Test
    void the_picture_can_be_removed_and_a_neutral_one_is_shown() {
        var page =
                browser.submit(browser.open(PAGE), "identity-form", Map.of("action", "sans-photo"));
        assertThat(page.path()).isEqualTo(PAGE);
        assertThat(IDENTITY.calls("DELETE /drafts/" + DRAFT + "/photo")).hasSize(1);

        DemoAnswers.draft("terms", "identity");
        assertThat(browser.open(PAGE).html().select("#portrait").attr("src"))
                .contains("/assets/avatars/madame");
    }
}

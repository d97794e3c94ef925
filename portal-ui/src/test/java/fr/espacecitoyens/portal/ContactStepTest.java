package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.DRAFT;
import static fr.espacecitoyens.portal.FakeBackends.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step « Moyens de contact »: mistyped addresses, and what can be preferred. */
@PortalTest
class ContactStepTest {

    private static final String PAGE = "/inscription/moyens-de-contact";
    private static final String KEEP = "PUT /drafts/" + DRAFT + "/contact";

    private final Browser browser = new Browser();

    @BeforeEach
    void aDraft() {
        FakeBackends.forgetAll();
        DemoAnswers.draft("terms", "identity", "address");
        browser.submit(browser.open("/inscription"), "begin-form", Map.of());
    }

    private Browser.Page next(Browser.Page page, String email) {
        return browser.submit(page, "contact-form", Map.of("email", email, "action", "suivant"));
    }

    @Test
    void a_probable_slip_is_asked_about_once_and_corrected_by_one_press() {
        var asked = next(browser.open(PAGE), "jeanne@gmial.com");
        assertThat(asked.path()).isEqualTo(PAGE);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("Vouliez-vous dire jeanne@gmail.com ?");

        DemoAnswers.draft("terms", "identity", "address", "contact");
        var gone = browser.submit(asked, "contact-form", Map.of("action", "corriger"));

        assertThat(gone.path()).isNotEqualTo(PAGE);
        assertThat(IDENTITY.calls(KEEP).getLast().body()).contains("jeanne@gmail.com");
    }

    @Test
    void whoever_means_what_was_typed_goes_on_with_it() {
        var asked = next(browser.open(PAGE), "jeanne@gmial.com");
        DemoAnswers.draft("terms", "identity", "address", "contact");

        var gone = next(asked, "jeanne@gmial.com");

        assertThat(gone.path()).isNotEqualTo(PAGE);
        assertThat(IDENTITY.calls(KEEP).getLast().body()).contains("jeanne@gmial.com");
    }

    @Test
    void markup_in_the_address_stays_text_in_the_question() {
        var asked = next(browser.open(PAGE), "<b>jeanne</b>@gmial.com");

        assertThat(asked.text()).contains("Vouliez-vous dire <b>jeanne</b>@gmail.com ?");
        assertThat(asked.response().body()).doesNotContain("<b>jeanne");
    }

    @Test
    void letters_can_be_preferred_only_where_there_is_an_address() {
        assertThat(browser.open(PAGE).html().select("#preferredMeans option").eachAttr("value"))
                .containsExactly("COURRIEL", "TELEPHONE", "MOBILE", "FAX");

        IDENTITY.answer(
                "GET /drafts/" + DRAFT,
                200,
                """
                {"id":"%s","terms":{"version":"2026-11"},"identity":{"usualName":"A"},
                 "address":{"street":"rue","postalCode":"81100","town":"Castres"}}
                """
                        .formatted(DRAFT));
        assertThat(browser.open(PAGE).html().select("#preferredMeans option").eachAttr("value"))
                .contains("COURRIER_POSTAL");
    }
}

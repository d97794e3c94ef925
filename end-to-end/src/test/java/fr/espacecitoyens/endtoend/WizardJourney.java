package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chapter 2 of the guide field by field: each step, each error, each button, by keyboard, too. */
class WizardJourney {

    private final Person person = Person.somebody();

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void every_field_of_the_identity_is_filled_in(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            beginsTheIdentity(visitor);
            looksClosely(visitor, "40-identite");

            visitor.page().getByLabel("Civilité").first().selectOption("MADAME");
            visitor.types("Nom usuel", "Essai");
            visitor.types("Nom de naissance", "L'Épreuve");
            visitor.types("Prénom(s)", "Jeanne Marie");
            visitor.types("Date de naissance", "14.7.1946");
            visitor.page().locator("#birthDepartment").selectOption("Tarn");
            visitor.page().locator("#birthTown").fill("st am");
            visitor.clicks("Chercher la commune");
            assertThat(visitor.text()).contains("Saint-Amans-Soult (81)");
            looksClosely(visitor, "41-communes-trouvees");
            visitor.page().getByLabel("Saint-Amans-Soult (81)").check();

            choosesPicture(visitor);
            visitor.clicks("Changer d'image");
            visitor.page().getByAltText("Votre photo").waitFor();
            assertThat(visitor.page().locator("#firstNames").inputValue())
                    .isEqualTo("Jeanne Marie");
            looksClosely(visitor, "42-photo");
            visitor.clicks("SUIVANT");
            assertThat(visitor.page().url()).endsWith("/inscription/adresse");

            visitor.clicks("PRÉCÉDENT");
            assertThat(visitor.page().locator("#birthDate").inputValue()).isEqualTo("14/07/1946");
            assertThat(visitor.page().locator("#birthTown").inputValue())
                    .isEqualTo("Saint-Amans-Soult");
            visitor.clicks("Supprimer l'image");
            assertThat(visitor.page().locator("#portrait").getAttribute("src")).contains("madame");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void whoever_was_born_abroad_names_a_town(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            beginsTheIdentity(visitor);
            visitor.page().locator("#birthCountry").selectOption("Algérie");
            if (!visitor.hasJavaScript()) {
                visitor.clicks("Changer de pays");
            }
            assertThat(visitor.page().locator("#birthDepartment").isVisible()).isFalse();
            visitor.types("Ville de naissance", "Oran");
            looksClosely(visitor, "43-ne-a-l-etranger");
            new Citizen(visitor, person).fillsIdentity();
            visitor.clicks("PRÉCÉDENT");
            assertThat(visitor.page().locator("#birthTownAbroad").inputValue()).isEqualTo("Oran");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void what_is_wrong_is_told_at_its_field_and_nothing_is_lost(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            beginsTheIdentity(visitor);
            visitor.types("Nom usuel", "<script>alert(1)</script>");
            visitor.types("Date de naissance", "31/02/1950");
            visitor.page().locator("#birthTown").fill("<b>Castres</b>");
            choosesFile(visitor, "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8));
            visitor.clicks("SUIVANT");
            leadsToEveryField(visitor, 6);
            assertThat(visitor.page().locator("#usualName").inputValue())
                    .isEqualTo("<script>alert(1)</script>");
            looksClosely(visitor, "44-identite-en-erreur");
            visitor.types("Date de naissance", "");
            visitor.page().locator("#birthTown").fill("");
            new Citizen(visitor, person).fillsIdentity();

            visitor.types("Nom de la voie", "rue <i>");
            visitor.types("Code postal", "8110");
            visitor.clicks("SUIVANT");
            leadsToEveryField(visitor, 2);
            looksClosely(visitor, "45-adresse-en-erreur");
            visitor.types("Numéro", "12 bis");
            visitor.types("Nom de la voie", "rue d'Essai");
            visitor.types("Bâtiment", "B");
            visitor.types("Appartement", "4");
            visitor.types("Complément", "Chez Madame Dupond");
            visitor.types("Code postal", "SW1A 1AA");
            visitor.types("Ville", "Londres");
            visitor.page().locator("#country").selectOption("Royaume-Uni");
            visitor.clicks("SUIVANT");

            makesMistakesInContact(visitor);
        }
    }

    private void makesMistakesInContact(Visitor visitor) {
        visitor.types("Téléphone", "0692 12 34 56");
        visitor.types("Mobile", "05 63 71 56 13");
        visitor.types("Fax", "12");
        visitor.types("Courriel", "jeanne@");
        visitor.clicks("SUIVANT");
        leadsToEveryField(visitor, 3);
        looksClosely(visitor, "46-moyens-de-contact-en-erreur");

        visitor.types("Mobile", "06 12 34 56 78");
        visitor.types("Fax", "");
        visitor.types("Courriel", "jeanne@gmial.com");
        visitor.clicks("SUIVANT");
        assertThat(visitor.text()).contains("Vouliez-vous dire jeanne@gmail.com ?");
        looksClosely(visitor, "47-courriel-a-verifier");
        visitor.clicks("Oui, corriger : jeanne@gmail.com");
        visitor.page().locator("input[name=password]").first().waitFor();
        visitor.clicks("PRÉCÉDENT");
        assertThat(visitor.page().locator("#email").inputValue()).isEqualTo("jeanne@gmail.com");
        assertThat(visitor.page().locator("#phone").inputValue()).isEqualTo("0692 12 34 56");
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_registration_that_was_left_is_taken_up_again_or_cancelled(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            beginsTheIdentity(visitor);
            new Citizen(visitor, person).fillsIdentity();
            visitor.opens("/");
            looksClosely(visitor, "48-inscription-a-reprendre");
            visitor.clicks("Reprendre mon inscription");
            assertThat(visitor.page().url()).endsWith("/inscription/adresse");

            visitor.clicks("ANNULER");
            looksClosely(visitor, "49-annuler");
            visitor.clicks("NON, JE CONTINUE");
            assertThat(visitor.page().url()).endsWith("/inscription/adresse");
            visitor.clicks("ANNULER");
            visitor.clicks("OUI, ANNULER MON INSCRIPTION");
            assertThat(visitor.text())
                    .contains("Votre inscription est annulée")
                    .doesNotContain("Reprendre mon inscription");
        }
    }

    @Test
    void no_file_but_a_picture_is_taken_and_none_costs_what_was_typed() {
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            beginsTheIdentity(visitor);
            visitor.types("Prénom(s)", "Jeanne");
            refuses(visitor, Arrays.copyOf(Picture.jpeg(), 5 * 1024 * 1024), "2 Mo");
            refuses(visitor, "<html>".getBytes(StandardCharsets.UTF_8), "n'est pas une image");
            refuses(
                    visitor,
                    Arrays.copyOf(Picture.jpeg(), Picture.jpeg().length / 2),
                    "ne peut pas être lue");
            looksClosely(visitor, "50-photo-refusee");
            assertThat(visitor.page().locator("#portrait").getAttribute("src")).contains("avatars");
        }
    }

    private static void refuses(Visitor visitor, byte[] file, String reason) {
        choosesFile(visitor, file);
        visitor.clicks("Changer d'image");
        assertThat(visitor.page().locator("#photo-error").isVisible()).isTrue();
        assertThat(visitor.text()).contains(reason);
        assertThat(visitor.page().locator("#firstNames").inputValue()).isEqualTo("Jeanne");
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void the_whole_registration_needs_no_mouse(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var keys = new Keyboard(visitor.page());
            visitor.opens("/");
            keys.to("create-account").goesTo("/inscription");
            keys.to("begin").goesTo("/inscription/conditions");
            keys.to("accepted").presses("Space").to("next").goesTo("/inscription/identite");

            keys.to("civility").types("Madame");
            keys.to("usualName").types("Essai").to("firstNames").types("Jeanne");
            keys.to("birthDepartment").types("81");
            keys.to("birthTown").types("Castres").to("search-town").presses("Enter");
            visitor.page().locator("#found-towns").waitFor();
            keys.to("town-typed").presses("ArrowUp").presses("ArrowUp").presses("ArrowDown");
            keys.to("next").goesTo("/inscription/adresse");
            keys.to("town").types("Castres").goesTo("/inscription/moyens-de-contact");
            keys.to("email").types(person.email());
            // Enter means SUIVANT.
            keys.presses("Enter");

            keys.to("username").types(person.userName());
            keys.to("password").types(person.password());
            keys.to("password-confirm").types(person.password());
            answersTheSecurityCheck(visitor, keys);
            new Citizen(visitor, person).takesTheirTime();
            keys.to("submit").presses("Enter");
            new Mailbox(person.email()).awaits("Activez votre espace");
        }
    }

    /** Tab leads to the group, arrows to the right picture. */
    private static void answersTheSecurityCheck(Visitor visitor, Keyboard keys) {
        Locator first = visitor.page().locator("input[type=radio][name=captcha]").first();
        keys.to(first.getAttribute("id")).choosesMarked("data-answer");
    }

    private void beginsTheIdentity(Visitor visitor) {
        visitor.opens("/inscription");
        visitor.clicks("JE CRÉE MON ESPACE");
        new Citizen(visitor, person).acceptsTheTerms();
    }

    private static void choosesPicture(Visitor visitor) {
        choosesFile(visitor, Picture.jpeg());
        if (visitor.hasJavaScript()) {
            visitor.page().getByText("Image choisie").waitFor();
        }
    }

    private static void choosesFile(Visitor visitor, byte[] content) {
        visitor.page()
                .locator("#photo")
                .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", content));
    }

    /** Every line of the list at the top leads to a field that has its error. */
    private static void leadsToEveryField(Visitor visitor, int errors) {
        List<Locator> lines = visitor.page().locator("#error-summary a").all();
        assertThat(lines).hasSize(errors);
        for (Locator line : lines) {
            var field = visitor.page().locator(line.getAttribute("href"));
            assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(field.getAttribute("aria-describedby")).contains("-error");
        }
    }

    /** Also on the smallest screen that must do, 320 pixels wide. */
    private static void looksClosely(Visitor visitor, String name) {
        visitor.looksAt(name);
        visitor.page().setViewportSize(320, 800);
        assertThat((int) visitor.page().evaluate("document.documentElement.scrollWidth"))
                .as("width of %s on the smallest screen", name)
                .isLessThanOrEqualTo(320);
        visitor.page().setViewportSize(1280, 900);
    }
}

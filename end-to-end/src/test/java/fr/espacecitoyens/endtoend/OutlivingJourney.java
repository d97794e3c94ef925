package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A registration survives the end of every process. */
@Isolated("kills what the others use")
class OutlivingJourney {

    @Test
    void what_was_typed_outlives_every_service() {
        try (var visitor = new Visitor(Browsing.WITH_JAVASCRIPT)) {
            visitor.opens("/inscription");
            visitor.clicks("JE CRÉE MON ESPACE");
            var citizen = new Citizen(visitor, Person.somebody());
            citizen.acceptsTheTerms();
            visitor.page()
                    .locator("#photo")
                    .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", Picture.jpeg()));
            visitor.page().getByText("Image choisie").waitFor();
            citizen.fillsIdentity();
            citizen.fillsAddress();
            for (var part :
                    List.of("mongodb", "identity-service", "portal-ui", "gateway", "keycloak")) {
                Town.stack().kill(part);
                Town.stack().start(part);
            }

            visitor.opens("/inscription/reprise");
            assertThat(visitor.page().url()).endsWith("/inscription/moyens-de-contact");
            visitor.clicks("PRÉCÉDENT");
            assertThat(visitor.page().locator("#streetNumber").inputValue()).isEqualTo("12 bis");
            visitor.opens("/inscription/identite");
            assertThat(visitor.page().locator("#usualName").inputValue()).isEqualTo("Essai");
            assertThat(visitor.page().getByAltText("Votre photo").isVisible()).isTrue();
        }
    }
}

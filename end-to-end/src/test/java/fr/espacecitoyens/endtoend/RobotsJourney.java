package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The security check, in front of programs and of people who come at the same time. */
class RobotsJourney {

    private static final int TRIES = 1_000;

    private final Person person = Person.somebody();

    @Test
    void of_a_thousand_automatic_sign_ups_from_one_address_fewer_than_ten_make_an_account() {
        String theirs = Visitor.anAddressOfTheirOwn();
        int accounts = 0;
        try (var robot = new Robot(theirs)) {
            for (int i = 0; i < TRIES; i++) {
                accounts += robot.signsUp() ? 1 : 0;
            }
        }
        assertThat(accounts).isLessThan(TRIES / 100);

        try (var neighbour = new Visitor(Browsing.WITH_JAVASCRIPT, theirs)) {
            new Citizen(neighbour, person).reachesTheAuthentication();
            assertThat(neighbour.text())
                    .contains("Une pause pour votre connexion à Internet", "Appelez-nous au");
            neighbour.looksAt("60-pause-d-une-adresse");
        }
        try (var visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount("");
            citizen.activatesTheAccount();
            citizen.logsIn();
        }
    }

    /** Without this one the test above could not fail. */
    @Test
    void whoever_knows_the_pictures_makes_an_account_in_one_try() {
        try (var robot = new Robot(Visitor.anAddressOfTheirOwn())) {
            assertThat(robot.signsUpKnowingTheAnswer()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_solved_question_serves_once_and_only_where_it_was_asked(Browsing browsing) {
        try (var visitor = new Visitor(browsing);
                var other = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            citizen.reachesTheAuthentication();
            Solved first = Solved.on(visitor.page());
            citizen.authenticatesWithPasswords("Trop-court", "Autre-chose");
            assertThat(visitor.text()).contains("Certains champs sont à corriger");

            sends(citizen, visitor, first);
            sends(new Citizen(other, person), other, Solved.on(visitor.page()));

            citizen.authenticates("");
            new Mailbox(person.email()).awaits("Activez votre espace");
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void five_wrong_pictures_begin_a_pause_and_the_registration_is_kept(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            citizen.reachesTheAuthentication();
            for (int i = 0; i < 5; i++) {
                citizen.authenticatesWithTheWrongIcon();
            }
            assertThat(visitor.text())
                    .contains("le contrôle de sécurité fait une pause", "Une courte pause");
            visitor.looksAt("61-pause");
            visitor.clicks("Reprendre le contrôle");
            assertThat(visitor.text()).contains("Une courte pause");
            assertThat(visitor.page().locator("#username").inputValue())
                    .isEqualTo(person.userName());
        }
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void whoever_does_not_see_listens_and_types_five_digits(Browsing browsing) {
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            citizen.reachesTheAuthentication();
            visitor.clicks("Écouter la question (question audio)");
            visitor.looksAt("62-question-sonore");
            citizen.fillsAuthentication(person.password(), person.password());
            visitor.types("Les cinq chiffres entendus", "0000");
            citizen.takesTheirTime();
            visitor.clicks("VALIDER");
            visitor.looksAt("63-question-sonore-en-erreur");

            citizen.fillsAuthentication(person.password(), person.password());
            var field = visitor.page().locator("#captcha-answer");
            field.fill(field.getAttribute("data-digits"));
            visitor.clicks("VALIDER");
            new Mailbox(person.email()).awaits("Activez votre espace");
        }
    }

    /** Puts a question that was solved elsewhere or before into the page's form: too late. */
    private void sends(Citizen citizen, Visitor visitor, Solved solved) {
        if (!visitor.page().url().contains("/auth/")) {
            citizen.reachesTheAuthentication();
        }
        citizen.fillsAuthentication(person.password(), person.password());
        citizen.takesTheirTime();
        visitor.page()
                .evaluate(
                        """
                        solved => {
                          document.querySelector('[name=captcha-id]').value = solved[0];
                          document.querySelector(`[name=captcha][value="${solved[1]}"]`).checked = true;
                        }
                        """,
                        new String[] {solved.question(), solved.picture()});
        visitor.clicks("VALIDER");
        assertThat(visitor.text()).contains("Cette question n'est plus valable");
        assertThat(new Mailbox(person.email()).messages("Activez")).isEmpty();
    }

    /** A question and its right picture. */
    private record Solved(String question, String picture) {

        static Solved on(Page page) {
            return new Solved(
                    page.locator("[name=captcha-id]").inputValue(),
                    page.locator("[data-answer=true]").getAttribute("value"));
        }
    }
}

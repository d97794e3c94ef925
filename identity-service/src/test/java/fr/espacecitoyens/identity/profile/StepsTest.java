package fr.espacecitoyens.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {

    /** Still the 22nd in London, already the 23rd in Paris. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alquier",
                "O'Connor",
                "d’Artagnan",
                "Saint-Exupéry",
                "De La Tour",
                "St. Clair",
                "Müller",
                "Ångström",
                "Ngô Đình",
                "Жуков",
                "李"
            })
    void names_as_people_have_them_are_kept(String name) {
        assertThat(named(name).checked(CLOCK).usualName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>A</b>",
                "A&B",
                "A😀",
                "A1",
                "A\u0000B",
                "A\nB",
                "A\tB",
                "A\u202eB",
                "-",
                "...",
                "\u0301\u0301",
                "a\u0316\u0317\u0318\u0319\u031a"
            })
    void what_is_no_name_is_refused(String text) {
        assertThat(errors(() -> named(text).checked(CLOCK)))
                .extracting(FieldError::field)
                .containsExactly("usualName");
    }

    @Test
    void a_name_may_have_a_hundred_letters_and_no_more() {
        assertThat(named("A".repeat(100)).checked(CLOCK).usualName()).hasSize(100);
        assertThat(errors(() -> named("A".repeat(101)).checked(CLOCK))).hasSize(1);
    }

    @Test
    void names_are_trimmed_and_composed_and_spaces_are_only_spaces() {
        var name = named(" \u00a0Ce\u0301cile\u00a0 Anne ").checked(CLOCK).usualName();

        assertThat(name).isEqualTo("C\u00e9cile Anne");
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        assertThat(errors(() -> identity(" ", null, null).checked(CLOCK)))
                .extracting(FieldError::field)
                .containsExactly("civility", "usualName", "firstNames");
        assertThat(errors(() -> named("\u00a0").checked(CLOCK)))
                .extracting(FieldError::message)
                .containsExactly("Indiquez votre nom usuel.");
    }

    @ParameterizedTest
    @CsvSource({
        "1950-02-31,n'existe pas",
        "1951-02-29,n'existe pas",
        "31/12/1950,n'existe pas",
        "1950-13-01,n'existe pas",
        "2026-11-24,ne peut pas être dans le futur",
        "1906-11-22,Vérifiez l'année"
    })
    void a_birth_date_that_cannot_be_is_refused(String date, String reason) {
        assertThat(errors(() -> born(date).checked(CLOCK)))
                .singleElement()
                .satisfies(e -> assertThat(e.message()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "1906-11-23", "1952-02-29"})
    void today_in_paris_and_120_years_ago_are_possible(String date) {
        assertThat(born(date).checked(CLOCK).birthDate()).isEqualTo(LocalDate.parse(date));
    }

    @Test
    void a_french_postcode_has_five_digits_and_a_foreign_one_its_own_form() {
        assertThat(at("81 100", null).checked().postalCode()).isEqualTo("81100");
        assertThat(errors(() -> at("8110", "france").checked()))
                .extracting(FieldError::field)
                .containsExactly("postalCode");
        assertThat(at("SW1A 1AA", "royaume uni").checked().postalCode()).isEqualTo("SW1A 1AA");
        assertThat(at("SW1A 1AA", "royaume uni").checked().country()).isEqualTo("Royaume-Uni");
        assertThat(errors(() -> at("", "Atlantide").checked()))
                .extracting(FieldError::field)
                .containsExactly("country");
    }

    @Test
    void every_field_of_an_address_may_be_missing() {
        var nowhere = new AddressStep(null, "", " ", null, null, null, null, null).checked();

        assertThat(nowhere.isReachable()).isFalse();
        assertThat(nowhere.street()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78,+33612345678",
        "05.63.71.56.13,+33563715613",
        "+33 (0)5 63 71 56 13,+33563715613",
        "0262 20 20 20,+262262202020",
        "0590 82 00 00,+590590820000",
        "0596 59 59 59,+596596595959",
        "+687 27 12 34,+687271234",
        "0800 12 34 56,+33800123456",
        "+44 20 7946 0018,+442079460018"
    })
    void telephone_numbers_are_kept_in_one_form(String typed, String kept) {
        var contact = new ContactStep(typed, null, null, "a@exemple.fr", null).checked(false);

        assertThat(contact.phone()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78,+33612345678",
        "0692 12 34 56,+262692123456",
        "0690 12 34 56,+590690123456",
        "+32 470 12 34 56,+32470123456"
    })
    void a_mobile_may_be_of_anywhere(String typed, String kept) {
        var contact = new ContactStep(null, typed, null, "a@exemple.fr", null).checked(false);

        assertThat(contact.mobile()).isEqualTo(kept);
    }

    @Test
    void a_line_at_home_is_no_mobile() {
        assertThat(
                        errors(() ->
                                new ContactStep(null, "05 63 71 56 13", null, "a@exemple.fr", null)
                                        .checked(false)))
                .singleElement()
                .satisfies(e -> assertThat(e.message()).contains("pas un numéro de mobile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "06 12 34", "allô", "06 12 34 56 78 90 12 34 56 78 90 12 34"})
    void what_nobody_can_call_is_refused(String typed) {
        assertThat(
                        errors(() ->
                                new ContactStep(null, typed, null, "a@exemple.fr", null)
                                        .checked(false)))
                .extracting(FieldError::field)
                .containsExactly("mobile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.c",
                "jeanne",
                "jeanne@exemple",
                "jeanne@@exemple.fr",
                "jeanne.@exemple.fr",
                "jeanne@-exemple.fr",
                "jeanne martin@exemple.fr",
                "<jeanne@exemple.fr>",
                "jeanne😀@exemple.fr"
            })
    void what_is_no_address_for_mail_is_refused(String typed) {
        assertThat(errors(() -> mailed(typed).checked(false)))
                .extracting(FieldError::field)
                .containsExactly("email");
    }

    @Test
    void an_address_for_mail_has_bounds() {
        String longest = "a".repeat(64) + "@" + "b".repeat(52) + ".fr";

        assertThat(mailed(longest).checked(false).email()).hasSize(120);
        assertThat(errors(() -> mailed(longest + "a").checked(false))).hasSize(1);
        assertThat(errors(() -> mailed("a".repeat(65) + "@exemple.fr").checked(false))).hasSize(1);
        assertThat(mailed("a@b.fr").checked(false).email()).hasSize(6);
    }

    @Test
    void only_what_was_filled_in_may_be_preferred() {
        assertThat(preferring("TELEPHONE", "05 63 71 56 13").checked(false).preferredMeans())
                .isEqualTo(ContactMeans.TELEPHONE);
        assertThat(errors(() -> preferring("TELEPHONE", null).checked(false))).hasSize(1);
        assertThat(preferring("COURRIER_POSTAL", null).checked(true).preferredMeans())
                .isEqualTo(ContactMeans.COURRIER_POSTAL);
        assertThat(errors(() -> preferring("COURRIER_POSTAL", null).checked(false))).hasSize(1);
        assertThat(errors(() -> preferring("PIGEON", null).checked(true))).hasSize(1);
    }

    private static IdentityStep named(String usualName) {
        return identity(usualName, "MADAME", "Cécile");
    }

    private static IdentityStep identity(
            String usualName, @Nullable String civility, @Nullable String firstNames) {
        return new IdentityStep(civility, usualName, null, firstNames, null, null, null, null);
    }

    private static IdentityStep born(String date) {
        return new IdentityStep("MADAME", "Alquier", null, "Cécile", date, null, null, null);
    }

    private static AddressStep at(String postalCode, @Nullable String country) {
        return new AddressStep(null, null, null, null, null, postalCode, null, country);
    }

    private static ContactStep mailed(String email) {
        return new ContactStep(null, null, null, email, null);
    }

    private static ContactStep preferring(String means, @Nullable String phone) {
        return new ContactStep(phone, null, null, "a@exemple.fr", means);
    }

    private static List<FieldError> errors(ThrowingCallable check) {
        return catchThrowableOfType(Problem.class, check).errors();
    }
}

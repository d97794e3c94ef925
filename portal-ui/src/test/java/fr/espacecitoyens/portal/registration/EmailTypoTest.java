package fr.espacecitoyens.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTypoTest {

    @ParameterizedTest
    @CsvSource({
        "jeanne@gmial.com,jeanne@gmail.com",
        "jeanne@gmail.fr,jeanne@gmail.com",
        "jeanne@GMAI.COM,jeanne@gmail.com",
        "jeanne@hotmal.fr,jeanne@hotmail.fr",
        "jeanne@oragne.fr,jeanne@orange.fr",
        "jeanne@wanado.fr,jeanne@wanadoo.fr",
        "jeanne@laposte.fr,jeanne@laposte.net",
        "jeanne@fre.fr,jeanne@free.fr"
    })
    void a_slip_of_the_finger_is_noticed(String typed, String meant) {
        assertThat(EmailTypo.meant(typed)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeanne@gmail.com",
                "jeanne@mail.com",
                "jeanne@live.fr",
                "jeanne@exemple.fr",
                "jeanne@ville-castres.fr",
                "jeanne@nrj.fr",
                "jeanne",
                "@gmial.com",
                ""
            })
    void what_may_well_be_right_is_left_alone(String typed) {
        assertThat(EmailTypo.meant(typed)).isEmpty();
    }
}

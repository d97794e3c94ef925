package fr.espacecitoyens.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final CommonPasswords COMMON = CommonPasswords.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1",
                "azerty123",
                "Azerty123",
                "motdepasse1",
                "soleil2026",
                "123marseille!",
                "12345678"
            })
    void a_password_of_everybodys_is_refused_with_figures_around_it_too(String password) {
        assertThat(COMMON.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trois-chats-gris-7", "Mot-de-passe-k3jd7", "x7", "2026"})
    void one_of_somebodys_own_is_not(String password) {
        assertThat(COMMON.contain(password)).isFalse();
    }
}

package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CaptchaTestModeTest {

    @Test
    void the_answer_is_hidden_unless_asked_for() {
        assertThat(CaptchaTestMode.from(Map.of()).answerShown()).isFalse();
        assertThat(CaptchaTestMode.from(Map.of("ENVIRONMENT", "local")).answerShown()).isFalse();
    }

    @Test
    void a_developers_machine_may_show_the_answer() {
        var environment = Map.of("CAPTCHA_TEST_MODE", "true", "ENVIRONMENT", "local");

        assertThat(CaptchaTestMode.from(environment).answerShown()).isTrue();
    }

    @Test
    void production_refuses_to_start_in_test_mode() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CaptchaTestMode.from(Map.of("CAPTCHA_TEST_MODE", "true")))
                .withMessageContaining("CAPTCHA_TEST_MODE")
                .withMessageContaining("production");
    }
}

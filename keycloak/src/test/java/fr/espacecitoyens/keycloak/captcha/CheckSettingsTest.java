package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.provider.ProviderConfigProperty;

class CheckSettingsTest {

    private static final CheckSettings USUAL = CheckSettings.from(Map.of());

    @Test
    void the_defaults_are_those_that_the_console_shows() {
        Map<String, String> shown =
                Setting.properties().stream()
                        .collect(
                                Collectors.toMap(
                                        ProviderConfigProperty::getName,
                                        property -> (String) property.getDefaultValue()));

        assertThat(CheckSettings.from(shown)).isEqualTo(USUAL);
        assertThat(USUAL.validity()).isEqualTo(Duration.ofMinutes(5));
        assertThat(USUAL.visitor().most()).isEqualTo(5);
        assertThat(USUAL.audio()).isTrue();
    }

    @Test
    void every_setting_has_a_label_and_a_help_text() {
        assertThat(new IconCaptchaFactory().isConfigurable()).isTrue();
        assertThat(new IconCaptchaFactory().getConfigProperties())
                .hasSize(Setting.values().length)
                .allSatisfy(property -> {
                    assertThat(property.getLabel()).isNotBlank();
                    assertThat(property.getHelpText()).isNotBlank();
                });
    }

    @Test
    void an_administrator_may_change_them() {
        CheckSettings settings =
                CheckSettings.from(
                        Map.of(
                                "validity-minutes", "10",
                                "pause-minutes", " 2 ",
                                "minimum-seconds", "0",
                                "audio", "false"));

        assertThat(settings.validity()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.visitor().pause()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.front().minimumTime()).isZero();
        assertThat(settings.audio()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "cinq", "-1", "1000000", "5.5", "99999999999999", "<b>"})
    void nonsense_counts_as_the_default(String nonsense) {
        Map<String, String> config = new HashMap<>();
        for (Setting setting : Setting.values()) {
            config.put(setting.key(), nonsense);
        }

        assertThat(CheckSettings.from(config)).isEqualTo(USUAL);
    }
}

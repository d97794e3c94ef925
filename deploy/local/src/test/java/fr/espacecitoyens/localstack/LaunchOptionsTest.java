package fr.espacecitoyens.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {

    private static final Path USUAL = Path.of("/somewhere/.local");

    @Test
    void without_options_the_usual_folder_and_ports_are_used() {
        assertThat(LaunchOptions.parse(new String[0], USUAL)).isEqualTo(LaunchOptions.in(USUAL));
    }

    @Test
    void every_option_is_understood() {
        LaunchOptions options =
                LaunchOptions.parse(
                        "--reset --test-mode --measure --port-offset 10000 --home /else".split(" "),
                        USUAL);

        assertThat(options).isEqualTo(new LaunchOptions(Path.of("/else"), 10000, true, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "--port-offset", "--port-offset many", "--home"})
    void what_is_not_understood_shows_the_usage(String arguments) {
        assertThatThrownBy(() -> LaunchOptions.parse(arguments.split(" "), USUAL))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("Usage: ./start");
    }
}

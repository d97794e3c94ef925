package fr.espacecitoyens.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir Path home;

    @Test
    void processes_of_this_home_are_ended_and_those_of_another_are_not() throws Exception {
        Process own = processOf(home);
        Process other = processOf(home.resolve("other"));
        try {
            int ended = Leftovers.endIn(home);

            assertThat(ended).isEqualTo(1);
            assertThat(own.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).isTrue();
        } finally {
            own.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @Test
    void two_launchers_cannot_share_a_home() {
        try (var _ = HomeLock.take(home)) {
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("runs already");
        }
        HomeLock.take(home).close();
    }

    private static Process processOf(Path home) throws IOException {
        return new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "sleep 60 & wait",
                        "-D%s=%s".formatted(Programs.MARKER, home))
                .start();
    }
}

package fr.espacecitoyens.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir Path folder;

    @Test
    void a_taken_port_is_named_with_who_needs_it_and_who_holds_it() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Part part = partWithPort(taken.getLocalPort());

            assertThatThrownBy(() -> Preflight.check(List.of(part)))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining(
                            "Port %d, which gateway needs, is taken by"
                                    .formatted(taken.getLocalPort()))
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void what_memory_can_be_had_is_read_from_the_system() throws Exception {
        Path memory =
                Files.writeString(
                        folder.resolve("meminfo"), "MemFree: 1 kB\nMemAvailable:  2097152 kB\n");

        assertThat(Preflight.availableMegabytes(memory)).hasValue(2048);
        assertThat(Preflight.availableMegabytes(folder.resolve("missing"))).isEmpty();
    }

    private static Part partWithPort(int port) {
        return new Part("gateway", List.of(), Map.of(), List.of(port), () -> true, List.of());
    }
}

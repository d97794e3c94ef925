package fr.espacecitoyens.endtoend.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The deliberate defects by which the proof can be seen to fail. */
class MutationsTest {

    private static final Path MUTATIONS = Path.of("mutations");

    static List<Path> mutations() throws IOException {
        try (var files = Files.list(MUTATIONS)) {
            return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
        }
    }

    @Test
    void there_are_at_least_eight() throws IOException {
        assertThat(mutations()).hasSizeGreaterThanOrEqualTo(8);
    }

    /** Whoever changes what a defect changes has to write the defect anew. */
    @ParameterizedTest
    @MethodSource("mutations")
    void each_still_fits_the_code_and_says_what_it_breaks(Path patch) throws Exception {
        assertThat(Files.readString(patch)).containsPattern("(?m)^Breaks: .+$");
        var git =
                new ProcessBuilder("git", "apply", "--check", patch.toAbsolutePath().toString())
                        .directory(Path.of("..").toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }
}

package fr.espacecitoyens.endtoend.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The deliberate defects by which the proof can be seen to fail. */
class MutationsTest {

    private static final Path MUTATIONS = Path.of("mutations");
    private static final Pattern BREAKS = Pattern.compile("(?m)^Breaks: (.+)$");

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
    void each_still_fits_the_code(Path patch) throws Exception {
        var git =
                new ProcessBuilder("git", "apply", "--check", patch.toAbsolutePath().toString())
                        .directory(Path.of("..").toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void each_breaks_a_claim_that_is_checked_and_is_told_of(Path patch) throws IOException {
        String text = Files.readString(patch);
        var breaks = BREAKS.matcher(text);

        assertThat(breaks.find()).isTrue();
        assertThat(Stream.of(Claim.values()).map(Claim::toString)).contains(breaks.group(1));
        assertThat(readme()).contains(text.lines().findFirst().orElseThrow().replace(".", ""));
    }

    @ParameterizedTest
    @EnumSource(Claim.class)
    void each_claim_is_explained(Claim claim) throws IOException {
        assertThat(readme()).contains("| " + claim + " |");
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../docs/proof/README.md"));
    }
}

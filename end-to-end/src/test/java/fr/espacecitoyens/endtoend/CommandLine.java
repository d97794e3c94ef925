package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The back office's {@code ./espace}, as it is typed. */
public final class CommandLine {

    private static final Pattern IMPORT = Pattern.compile("Import ([0-9a-f-]{36})");

    /** A journal of ten thousand lines is hashed line by line, by a shell. */
    private static final Duration LONGEST_CHECK = Duration.ofMinutes(10);

    private final Process process;
    private final Path output;

    private CommandLine(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What came of it. */
    public record Result(int exitCode, String output) {

        String importId() {
            var matcher = IMPORT.matcher(output);
            assertThat(matcher.find()).as(output).isTrue();
            return matcher.group(1);
        }
    }

    static CommandLine starts(String option, Path file) throws IOException {
        return starts("import", option, file.toString());
    }

    private static CommandLine starts(String... words) throws IOException {
        Path output = Files.createTempFile("espace", ".txt");
        var builder =
                new ProcessBuilder(Stream.concat(Stream.of("../espace"), Stream.of(words)).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "ESPACE_URL",
                                Town.portal(),
                                "ESPACE_SECRET",
                                BackOfficeApi.secret()));
        return new CommandLine(builder.start(), output);
    }

    static Result imports(String option, Path file) throws Exception {
        return starts(option, file).result(Duration.ofMinutes(2));
    }

    /** What needs no portal: {@code ./espace receipt verify …} and {@code journal verify …}. */
    public static Result verifies(String what, Path... files) throws Exception {
        var words = Stream.concat(Stream.of(what, "verify"), Stream.of(files).map(Path::toString));
        return starts(words.toArray(String[]::new)).result(LONGEST_CHECK);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    Result result(Duration patience) throws Exception {
        boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        String text = Files.readString(output);
        assertThat(ended).as(text).isTrue();
        return new Result(process.exitValue(), text);
    }
}

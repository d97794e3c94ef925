package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A part's process and its log file. */
final class PartProcess {

    /** Ignored Ctrl-C is inherited: the launcher alone decides in which order the parts stop. */
    private static final List<String> WITHOUT_CTRL_C =
            List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "local-stack");

    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");
    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final int LAST_BYTES = 8192;
    private static final int LAST_LINES = 15;

    private final Process process;
    private final Path log;

    private PartProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PartProcess launch(Part part, Path log) {
        List<String> command =
                Stream.concat(WITHOUT_CTRL_C.stream(), part.command().stream()).toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What happens to be set in somebody's shell must not change how the product behaves.
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.putAll(part.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new PartProcess(process, log);
        } catch (IOException e) {
            throw new StackProblem(part.name() + " cannot be launched: " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    void whenEnded(Runnable action) {
        var _ = process.onExit().thenRun(action);
    }

    /** Asks it to end and, when it does not, ends it. */
    void stop() {
        process.destroy();
        if (!endsWithin(GRACE)) {
            kill();
        }
    }

    /** Ends it like {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        endsWithin(GRACE);
    }

    String lastLines() {
        return lastLines(log);
    }

    static String lastLines(Path log) {
        if (!Files.exists(log)) {
            return "";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - LAST_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}

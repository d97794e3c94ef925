package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a program to its end and speaks up when it fails. */
final class Tool {

    private Tool() {}

    /** A command for the Java that runs this program. */
    static List<String> java(String... arguments) {
        return Stream.concat(Stream.of(javaCommand()), Stream.of(arguments)).toList();
    }

    static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static void run(String what, List<String> command, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("local-stack", ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new StackProblem(
                        "The %s failed (exit code %d):\n%s"
                                .formatted(what, code, Files.readString(output)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("The " + what + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}

package fr.espacecitoyens.endtoend.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** On what a run was made. */
final class Machine {

    private Machine() {}

    static String describe() {
        return "%s, %d processors, %,d MB memory"
                .formatted(
                        value("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        memory());
    }

    static String system() {
        return "%s, kernel %s"
                .formatted(
                        value("/etc/os-release", "PRETTY_NAME", System.getProperty("os.name")),
                        System.getProperty("os.version"));
    }

    static String java() {
        return System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version");
    }

    /** With « -dirty » where something was not committed. */
    static String commit() {
        try {
            var git =
                    new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40")
                            .redirectErrorStream(true)
                            .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "unknown";
        }
    }

    private static long memory() {
        String kilobytes = value("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", "");
        return Long.parseLong(kilobytes) / 1024;
    }

    /** The first value of this name in a file of Linux. */
    private static String value(String file, String name, String otherwise) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.split("[:=]", 2)[1].replace("\"", "").strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException _) {
            return otherwise;
        }
    }
}

package fr.espacecitoyens.endtoend.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes down what was done and what came of it, for whoever was not there. */
record Report(Script script, Instant begun, Duration paying, Duration all) {

    String write(Diary diary, Chaos chaos, Verdict verdict) {
        return """
        # %s: %,d payments, seed %d

        | | |
        |---|---|
        | verdict | **%s** |
        | begun | %s |
        | commit | %s |
        | machine | %s, %d processors, %d MB memory, Java %s |
        | people | %d |
        | until everybody had seen all paid | %d s |
        | all in all | %d s |
        | pages that failed while something was killed, and were opened again | %,d |

        Paybox was simulated: no card was charged, and no real provider was asked. Everything else is what runs in production: gateway, services, Keycloak, Kafka's broker; the database
        is the embedded one.

        ## What the people did

        %s

        ## What became of Paybox's messages

        Each payment's by chance, from the seed, out of a hundred: %s.

        ## What was killed

        ```
        %s
        ```

        ## What was compared afterwards

        %s

        Run it again: `./prove --payments %d --seed %d`
        """
                .formatted(
                        verdict.broken().isEmpty() ? "Green" : "Red",
                        script.payments(),
                        script.seed(),
                        verdict.broken().isEmpty() ? "nothing lost, nothing doubled" : "broken",
                        begun.toString().substring(0, 16),
                        commit(),
                        system(),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("java.version"),
                        script.parts().size(),
                        paying.toSeconds(),
                        all.toSeconds(),
                        diary.failures(),
                        behaviours(diary),
                        Weather.weights(),
                        String.join("\n", chaos.log()),
                        checks(verdict.checks()),
                        script.payments(),
                        script.seed());
    }

    private static String behaviours(Diary diary) {
        return diary.behaviours().entrySet().stream()
                .map(b ->
                        "- %,d × %s"
                                .formatted(
                                        b.getValue().get(),
                                        b.getKey()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ')))
                .collect(Collectors.joining("\n"));
    }

    private static String checks(List<Verdict.Check> checks) {
        return checks.stream().map(check -> "- " + check).collect(Collectors.joining("\n"));
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static long memory() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .orElse(0L);
        } catch (IOException _) {
            return 0;
        }
    }

    private static String commit() {
        try {
            var git =
                    new ProcessBuilder("git", "describe", "--always", "--dirty")
                            .redirectErrorStream(true)
                            .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "unknown";
        }
    }
}

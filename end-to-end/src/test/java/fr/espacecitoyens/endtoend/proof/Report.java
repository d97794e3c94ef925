package fr.espacecitoyens.endtoend.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes down what was done and what came of it, for whoever was not there.
 *
 * @param commit of what was built
 * @param paid when everybody had seen all paid
 */
record Report(Script script, String commit, Instant begun, Instant paid) {

    String write(Diary diary, Chaos chaos, Verdict verdict) {
        var book = Ledger.read();
        boolean green = verdict.broken().isEmpty();
        return """
        # %s: %,d payments, seed %d

        | | |
        |---|---|
        | lost | **%d** of %,d payments that the provider took |
        | doubled | **%d** of %,d invoices |
        | verdict | %s |
        %s
        Paybox was simulated: no card was charged, and no real provider was asked. Everything else is what runs in production: gateway, services, Keycloak, Kafka's broker; the database
        is the embedded one. What each check means: [README.md](README.md).

        ## What was compared

        %s

        ## What the people did

        %s

        ## What became of Paybox's messages

        %s

        What the shop answered to them: %s (FAILED: it was away).

        ## What was killed

        ```
        %s
        ```

        Run it again: `./prove --payments %d --seed %d`
        """
                .formatted(
                        green ? "Green" : "Red",
                        script.payments(),
                        script.seed(),
                        verdict.against(Claim.NOT_LOST),
                        book.captures().size(),
                        verdict.against(Claim.NOT_TWICE, Claim.NOT_CHARGED_TWICE),
                        script.payments(),
                        "%d of %d checks hold"
                                .formatted(
                                        verdict.checks().size() - verdict.broken().size(),
                                        verdict.checks().size()),
                        circumstances(diary),
                        checks(verdict.checks()),
                        behaviours(diary),
                        fates(Weather.fates()),
                        book.answers(),
                        String.join("\n", chaos.log()),
                        script.payments(),
                        script.seed());
    }

    private String circumstances(Diary diary) {
        Duration paying = Duration.between(begun, paid);
        return """
        | begun | %s UTC |
        | commit | %s |
        | machine | %s |
        | system | %s |
        | JDK | %s |
        | people | %d |
        | until everybody had seen all paid | %d s, %.1f payments a second |
        | all in all | %d s |
        | pages that failed while something was killed, and were opened again | %,d |
        """
                .formatted(
                        begun.toString().substring(0, 16).replace('T', ' '),
                        commit,
                        Machine.describe(),
                        Machine.system(),
                        Machine.java(),
                        script.parts().size(),
                        paying.toSeconds(),
                        1000.0 * script.payments() / Math.max(1, paying.toMillis()),
                        Duration.between(begun, Instant.now()).toSeconds(),
                        diary.failures());
    }

    private static String behaviours(Diary diary) {
        return diary.behaviours().entrySet().stream()
                .map(b -> counted(b.getValue().get(), b.getKey().name()))
                .collect(Collectors.joining("\n"));
    }

    private static String fates(Map<String, Integer> fates) {
        return fates.entrySet().stream()
                .map(fate -> counted(fate.getValue(), fate.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String counted(int number, String name) {
        return "- %,d × %s".formatted(number, name.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String checks(List<Verdict.Check> checks) {
        return checks.stream().map(check -> "- " + check).collect(Collectors.joining("\n"));
    }
}

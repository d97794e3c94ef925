package fr.espacecitoyens.localstack;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells what happens, one line per event, as a log wants it; a terminal also sees at the bottom who
 * is still being waited for.
 */
final class Progress {

    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Instant> starting = new TreeMap<>();

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** For the console if there is one. */
    static Progress onConsole() {
        return new Progress(
                System.out,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    synchronized void step(String what) {
        line("  " + what);
    }

    synchronized void starting(String part) {
        starting.put(part, Instant.now());
        if (terminal) {
            showWaiting();
        } else {
            line("  %-22s starting".formatted(part));
        }
    }

    synchronized void ready(String part) {
        Instant since = starting.remove(part);
        line(
                "  %-22s ready     %6s"
                        .formatted(
                                part,
                                since == null
                                        ? ""
                                        : seconds(Duration.between(since, Instant.now()))));
    }

    synchronized void died(String part, String lastLines) {
        starting.remove(part);
        line("! %-22s died, will be started again. The end of its log:".formatted(part));
        line(lastLines.indent(4).stripTrailing());
    }

    synchronized void givenUp(String part, String lastLines) {
        starting.remove(part);
        line("! %-22s dies again and again: left alone. The end of its log:".formatted(part));
        line(lastLines.indent(4).stripTrailing());
    }

    /** One decimal, so that a column of them can be compared. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void line(String text) {
        if (terminal) {
            out.print(ERASE_LINE);
        }
        out.println(text);
        if (terminal) {
            showWaiting();
        }
        out.flush();
    }

    private void showWaiting() {
        if (starting.isEmpty()) {
            return;
        }
        out.print(ERASE_LINE);
        out.print(starting.keySet().stream().collect(Collectors.joining(", ", "  … ", "")));
        out.flush();
    }
}

package fr.espacecitoyens.localstack;

import java.nio.file.Path;

/**
 * How a stack is started.
 *
 * @param home holds data, logs and secrets; two stacks have different ones
 * @param portOffset is added to every port
 * @param testMode marks the right answer of the security check, for automated browsers
 * @param reset forgets all data first
 * @param measure prints how long the start took and how much memory it holds, then stops
 */
public record LaunchOptions(
        Path home, int portOffset, boolean testMode, boolean reset, boolean measure) {

    static final String USAGE =
            """
            Usage: ./start [options]
              --reset            forget all data (secrets are kept)
              --test-mode        mark the right icon of the security check (automated browsers only)
              --measure          print start-up time and memory, then stop
              --port-offset N    shift every port by N
              --home DIR         keep data, logs and secrets in DIR instead of .local
            """;

    /** A stack with its data in this folder, on the usual ports. */
    public static LaunchOptions in(Path home) {
        return new LaunchOptions(home.toAbsolutePath().normalize(), 0, false, false, false);
    }

    /** The same on shifted ports. */
    public LaunchOptions withPortOffset(int offset) {
        return new LaunchOptions(home, offset, testMode, reset, measure);
    }

    /** The same with the security check's answer marked. */
    public LaunchOptions withTestMode() {
        return new LaunchOptions(home, portOffset, true, reset, measure);
    }

    /** The same without the data of earlier runs. */
    public LaunchOptions withReset() {
        return new LaunchOptions(home, portOffset, testMode, true, measure);
    }

    static LaunchOptions parse(String[] arguments, Path usualHome) {
        LaunchOptions options = in(usualHome);
        for (int i = 0; i < arguments.length; i++) {
            options =
                    switch (arguments[i]) {
                        case "--reset" -> options.withReset();
                        case "--test-mode" -> options.withTestMode();
                        case "--measure" -> options.withMeasure();
                        case "--port-offset" -> options.withPortOffset(number(arguments, ++i));
                        case "--home" -> options.withHome(Path.of(value(arguments, ++i)));
                        default ->
                                throw new StackProblem(
                                        "Unknown option " + arguments[i] + "\n" + USAGE);
                    };
        }
        return options;
    }

    private LaunchOptions withMeasure() {
        return new LaunchOptions(home, portOffset, testMode, reset, true);
    }

    private LaunchOptions withHome(Path folder) {
        return new LaunchOptions(
                folder.toAbsolutePath().normalize(), portOffset, testMode, reset, measure);
    }

    private static int number(String[] arguments, int index) {
        String value = value(arguments, index);
        if (!value.matches("\\d{1,5}")) {
            throw new StackProblem("--port-offset takes a number, not " + value + "\n" + USAGE);
        }
        return Integer.parseInt(value);
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new StackProblem(arguments[index - 1] + " needs a value\n" + USAGE);
        }
        return arguments[index];
    }
}

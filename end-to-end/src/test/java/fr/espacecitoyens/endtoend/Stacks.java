package fr.espacecitoyens.endtoend;

import fr.espacecitoyens.localstack.LaunchOptions;
import fr.espacecitoyens.localstack.LocalStack;
import java.nio.file.Path;

/** Starts the stack once for all journeys; it stops with this JVM. */
final class Stacks {

    /** Away from the usual ports: a developer's own stack may run beside the tests. */
    private static final int PORT_OFFSET = Integer.getInteger("port-offset", 10_000);

    private Stacks() {}

    static final Path HOME = Path.of("target", "stack");

    static LocalStack started() {
        return LocalStack.start(
                LaunchOptions.in(HOME).withPortOffset(PORT_OFFSET).withTestMode().withReset());
    }
}

package fr.espacecitoyens.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that outlived their launcher, because it was killed. They are known by the mark on
 * their command line, which names the folder that they work in.
 */
final class Leftovers {

    private static final int GRACE_SECONDS = 10;

    private Leftovers() {}

    /** Ends them; the caller holds the folder's lock, so that no living launcher owns them. */
    static int endIn(Path home) {
        String mark = "-D%s=%s".formatted(Programs.MARKER, home);
        List<ProcessHandle> leftovers =
                ProcessHandle.allProcesses().filter(process -> isMarked(process, mark)).toList();
        leftovers.forEach(ProcessHandle::destroy);
        leftovers.forEach(Leftovers::waitOrKill);
        return leftovers.size();
    }

    private static boolean isMarked(ProcessHandle process, String mark) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(mark))
                .orElse(false);
    }

    private static void waitOrKill(ProcessHandle process) {
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new StackProblem("Process %d cannot be ended".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while ending leftovers", e);
        }
    }
}

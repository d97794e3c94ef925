package fr.espacecitoyens.localstack;

import fr.espacecitoyens.localstack.demo.AccessKey;
import fr.espacecitoyens.localstack.demo.BackOffice;
import fr.espacecitoyens.localstack.demo.DemoData;
import fr.espacecitoyens.localstack.demo.DemoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A running stack: every part a process of its own. Closing it stops them all. */
public final class LocalStack implements AutoCloseable {

    private final LaunchOptions options;
    private final Addresses addresses;
    private final Secrets secrets;
    private final HomeLock lock;
    private final Supervisor supervisor;
    private final BackOffice backOffice;
    private final Instant begun = Instant.now();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile List<AccessKey> unusedKeys = List.of();
    private volatile Duration startingTime = Duration.ZERO;

    private LocalStack(
            LaunchOptions options, Secrets secrets, HomeLock lock, Supervisor supervisor) {
        this.options = options;
        this.addresses = new Addresses(options.portOffset());
        this.secrets = secrets;
        this.lock = lock;
        this.supervisor = supervisor;
        this.backOffice =
                new BackOffice(addresses.portal(), secrets.get(Secrets.BACK_OFFICE_CLIENT));
    }

    /** Starts everything and returns when all parts are healthy and the demo data are there. */
    public static LocalStack start(LaunchOptions options) {
        return start(options, Progress.onConsole());
    }

    static LocalStack start(LaunchOptions options, Progress progress) {
        PreparedParts prepared = new Preparation(ProjectLayout.find(), progress).prepare();
        HomeLock lock = HomeLock.take(options.home());
        LocalStack stack;
        try {
            stack = arrange(options, prepared, lock, progress);
        } catch (StackProblem e) {
            lock.close();
            throw e;
        }
        try {
            stack.supervisor.startAll();
            stack.addDemoData(progress);
            stack.startingTime = Duration.between(stack.begun, Instant.now());
            return stack;
        } catch (StackProblem e) {
            stack.close();
            throw e;
        }
    }

    /** What a citizen's browser opens. */
    public String portalUrl() {
        return addresses.portal().toString();
    }

    /** The sent e-mails: pages at its root, JSON under {@code /api/messages}. */
    public String mailboxUrl() {
        return addresses.mailbox().toString();
    }

    /** The simulated payment provider. */
    public String simulatorUrl() {
        return addresses.paybox().toString();
    }

    /** A secret of this stack by the name of its environment variable. */
    public String secret(String name) {
        return secrets.get(name);
    }

    /** All other addresses. */
    public Addresses addresses() {
        return addresses;
    }

    /** Ends a part like {@code kill -9}; it stays away until {@link #start(String)}. */
    public void kill(String part) {
        supervisor.kill(part);
    }

    /** Starts a killed part again and returns when it is healthy. */
    public void start(String part) {
        supervisor.start(part);
    }

    /** Ends all parts like {@code kill -9}, and starts them again as at the beginning. */
    public void killAndStartAll() {
        supervisor.killAll();
        supervisor.startAll();
    }

    /** Gives a part other environment variables, from its next start on. */
    public void tell(String part, Map<String, String> environment) {
        supervisor.tell(part, environment);
    }

    /** With what one can log in. */
    public Credentials credentials() {
        return new Credentials(
                DemoData.CITIZEN,
                secrets.get(Secrets.DEMO_CITIZEN_PASSWORD),
                secrets.get(Secrets.DEMO_STAFF_PASSWORD),
                secrets.get(Secrets.KEYCLOAK_ADMIN_PASSWORD),
                unusedKeys);
    }

    /** What the town's staff does by API: imports of invoices, access keys. */
    public BackOffice backOffice() {
        return backOffice;
    }

    /** From the end of the preparation until everything could be used. */
    Duration startingTime() {
        return startingTime;
    }

    /** What all processes hold, this one included. */
    long residentMegabytes() {
        List<Long> own = List.of(ProcessHandle.current().pid());
        return ResidentMemory.megabytesOf(
                Stream.concat(supervisor.pids().stream(), own.stream()).toList());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            supervisor.stopAll();
            lock.close();
        }
    }

    private static LocalStack arrange(
            LaunchOptions options, PreparedParts prepared, HomeLock lock, Progress progress) {
        Path home = options.home();
        int ended = Leftovers.endIn(home);
        if (ended > 0) {
            progress.step("ended %d processes of a launcher that was killed".formatted(ended));
        }
        if (options.reset()) {
            forget(home.resolve("data"));
            progress.step("forgot all data in " + home);
        }
        forget(Programs.temporary(home));
        create(Programs.temporary(home));
        Secrets secrets = Secrets.in(home.resolve("secrets.properties"));
        List<Part> parts = new Topology(options, prepared, secrets).parts();
        Preflight.check(parts);
        var supervisor = new Supervisor(parts, home.resolve("logs"), progress);
        var stack = new LocalStack(options, secrets, lock, supervisor);
        // Ctrl-C, a SIGTERM, a test run that is broken off: the parts never stay behind.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
        return stack;
    }

    private void addDemoData(Progress progress) {
        progress.starting("demo data");
        var settings =
                new DemoSettings(
                        addresses.portal(),
                        addresses.http(Port.IDENTITY),
                        addresses.keycloak(),
                        secrets.get(Secrets.PORTAL_CLIENT),
                        secrets.get(Secrets.KEYCLOAK_ADMIN_PASSWORD),
                        secrets.get(Secrets.DEMO_CITIZEN_PASSWORD),
                        secrets.get(Secrets.DEMO_STAFF_PASSWORD),
                        options.home().resolve("data/demo-day.txt"));
        unusedKeys = new DemoData(settings, backOffice).add();
        progress.ready("demo data");
    }

    private static void forget(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

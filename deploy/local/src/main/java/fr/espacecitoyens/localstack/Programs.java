package fr.espacecitoyens.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the parts. */
final class Programs {

    /** The system property by which the processes of a stack are known; its value is their home. */
    static final String MARKER = "local-stack.home";

    /** For figures of what the programs take when they have run for long. */
    private static final boolean LIKE_A_SERVER = Boolean.getBoolean("local-stack.like-a-server");

    private static final List<String> KEYCLOAK_NEEDS =
            List.of(
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Dpicocli.disable.closures=true",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=US");

    private final Path home;
    private final PreparedParts prepared;

    Programs(Path home, PreparedParts prepared) {
        this.home = home;
        this.prepared = prepared;
    }

    /** One of this module's own mains. */
    List<String> own(int heapMegabytes, Class<?> main, Object... arguments) {
        var command = jvm(heapMegabytes);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", prepared.ownClasses(), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return List.copyOf(command);
    }

    List<String> service(String name) {
        var command = jvm(160);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-jar", prepared.service(name).toString()));
        return List.copyOf(command);
    }

    /** Java directly, not {@code kc.sh}: the process that is started is the one that is stopped. */
    List<String> keycloak(Path data, Addresses addresses) {
        Path keycloak = prepared.keycloak();
        var command = jvm(384);
        command.addAll(KEYCLOAK_NEEDS);
        command.add("-Dkc.home.dir=" + keycloak);
        command.add("-Djboss.server.config.dir=" + keycloak.resolve("conf"));
        command.add("-cp");
        command.add(keycloak.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of("start", "--optimized", "--cache=local", "--import-realm"));
        // Every commit is written before it is answered: accounts survive a kill -9.
        command.add(
                "--db-url=jdbc:h2:file:"
                        + data.resolve("keycloakdb")
                        + ";NON_KEYWORDS=VALUE;WRITE_DELAY=0");
        command.add("--http-enabled=true");
        command.add("--http-host=127.0.0.1");
        command.add("--http-port=" + addresses.of(Port.KEYCLOAK));
        command.add("--http-management-port=" + addresses.of(Port.KEYCLOAK_MANAGEMENT));
        command.add("--hostname=" + addresses.portal() + "/auth");
        command.add("--hostname-backchannel-dynamic=true");
        command.add("--proxy-headers=xforwarded");
        command.add("--proxy-trusted-addresses=127.0.0.1");
        return List.copyOf(command);
    }

    /** What a killed process leaves there is thrown away at the next start. */
    static Path temporary(Path home) {
        return home.resolve("tmp");
    }

    /** Fast to start and small, which is what counts here. */
    private List<String> jvm(int heapMegabytes) {
        var command = new ArrayList<String>();
        command.add(Tool.javaCommand());
        command.add("-D" + MARKER + "=" + home);
        command.add("-Djava.io.tmpdir=" + temporary(home));
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-Xss512k");
        command.add("-XX:+UseSerialGC");
        if (!LIKE_A_SERVER) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("-XX:+ExitOnOutOfMemoryError");
        return command;
    }
}

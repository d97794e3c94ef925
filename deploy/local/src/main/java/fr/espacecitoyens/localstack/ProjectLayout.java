package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where the build leaves what is launched. */
record ProjectLayout(Path root) {

    private static final Properties VERSIONS = versions();
    private static final String VERSION = VERSIONS.getProperty("project");

    /** The project that contains the current folder. */
    static ProjectLayout find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return new ProjectLayout(folder);
            }
        }
        throw new StackProblem("Not inside the project: " + start);
    }

    Path serviceJar(String service) {
        return built(
                root.resolve(service).resolve("target/%s-%s-app.jar".formatted(service, VERSION)));
    }

    Path launcherJar() {
        return built(target().resolve("local-stack-%s.jar".formatted(VERSION)));
    }

    /** What the broker, the database and the mail server need. */
    Path libraries() {
        return built(target().resolve("lib"));
    }

    Path keycloakProviders() {
        return built(root.resolve("keycloak/target/keycloak-providers-%s.jar".formatted(VERSION)));
    }

    Path realm() {
        return built(root.resolve("keycloak/target/classes/realm/espace-citoyens-realm.json"));
    }

    /** Keycloak as it was published, unpacked by the build. */
    Path keycloakDistribution() {
        return built(target().resolve("keycloak-" + VERSIONS.getProperty("keycloak")));
    }

    /** Ready to run: extracted services, Keycloak with our providers. */
    Path prepared() {
        return target().resolve("prepared");
    }

    private Path target() {
        return root.resolve("deploy/local/target");
    }

    private static Properties versions() {
        var versions = new Properties();
        try (InputStream content =
                ProjectLayout.class.getResourceAsStream("/versions.properties")) {
            versions.load(Objects.requireNonNull(content));
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(Path file) {
        if (!Files.exists(file)) {
            throw new StackProblem(
                    "Not built yet: " + file + "\nRun ./start, or: mvn -DskipTests package");
        }
        return file;
    }
}

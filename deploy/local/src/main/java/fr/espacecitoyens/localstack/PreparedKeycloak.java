package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Keycloak of its own, built once with our providers, so that it starts without building. */
final class PreparedKeycloak {

    /** Options that are fixed by the build: a start that differs in one of them is refused. */
    private static final List<String> BUILD =
            List.of(
                    "build",
                    "--db=dev-file",
                    "--health-enabled=true",
                    // Citizens change their account in the portal; Keycloak's own pages and API for
                    // that would let an e-mail address be changed without proof.
                    "--features-disabled=account,account-api",
                    "--http-relative-path=/auth",
                    "--http-management-relative-path=/");

    private final ProjectLayout layout;
    private final Progress progress;

    PreparedKeycloak(ProjectLayout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    Path prepare() throws IOException {
        Path distribution = layout.keycloakDistribution();
        Path providers = layout.keycloakProviders();
        String fingerprint =
                Fingerprint.of(distribution.resolve("version.txt"), providers)
                        + Integer.toHexString(BUILD.hashCode());
        var folder = new ContentFolder(layout.prepared(), "keycloak", fingerprint);
        folder.makeIfMissing(home -> {
            progress.step("preparing keycloak (takes about half a minute)");
            build(distribution, providers, home);
        });
        copyRealm(folder.path());
        return folder.path();
    }

    private static void build(Path distribution, Path providers, Path home) throws IOException {
        Folders.copy(distribution, home);
        Files.copy(
                providers,
                home.resolve("providers").resolve(providers.getFileName()),
                StandardCopyOption.COPY_ATTRIBUTES);
        Tool.run(
                "build of Keycloak",
                Stream.concat(Stream.of("sh", home.resolve("bin/kc.sh").toString()), BUILD.stream())
                        .toList(),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1"));
    }

    private void copyRealm(Path home) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                layout.realm(),
                imports.resolve("espace-citoyens-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}

package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** A service's jar, unpacked: from a jar of jars a JVM is slow to start. */
final class PreparedService {

    private final ProjectLayout layout;
    private final Progress progress;

    PreparedService(ProjectLayout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    /** The runnable jar. */
    Path prepare(String service) throws IOException {
        Path jar = layout.serviceJar(service);
        var folder = new ContentFolder(layout.prepared(), service, Fingerprint.of(jar));
        folder.makeIfMissing(unfinished -> {
            progress.step("preparing " + service);
            if (canUnpackItself(jar)) {
                unpack(service, jar, unfinished);
            } else {
                Files.copy(jar, unfinished.resolve(jar.getFileName()));
            }
        });
        return folder.path().resolve(jar.getFileName());
    }

    /**
     * The tool inside the jar is Spring's own: a jar without Spring is small and stays as it is.
     */
    private static boolean canUnpackItself(Path jar) throws IOException {
        try (var content = new JarFile(jar.toFile())) {
            return content.stream()
                    .anyMatch(entry -> entry.getName().startsWith("BOOT-INF/lib/spring-core-"));
        }
    }

    private static void unpack(String service, Path jar, Path folder) throws IOException {
        List<String> command =
                Tool.java(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString());
        Tool.run("extraction of " + service, command, Map.of());
    }
}

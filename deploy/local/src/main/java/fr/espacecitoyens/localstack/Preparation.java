package fr.espacecitoyens.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Turns what Maven built into what starts fast: services unpacked from their jar, Keycloak built
 * with our providers. Each result lies in a folder named after the content that it was made of, so
 * that nothing is made twice and a running stack keeps its files while the next is prepared.
 */
final class Preparation {

    private final ProjectLayout layout;
    private final Progress progress;

    Preparation(ProjectLayout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    PreparedParts prepare() {
        try {
            Files.createDirectories(layout.prepared());
            try (var channel =
                            FileChannel.open(
                                    layout.prepared().resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    // Tests and ./start may prepare at the same time.
                    var _ = channel.lock()) {
                return prepareAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreparedParts prepareAll() {
        // Two at a time: the machine has two cores, and each step is a JVM of its own.
        try (var workers = Executors.newFixedThreadPool(2)) {
            Future<Path> keycloak =
                    workers.submit(() -> new PreparedKeycloak(layout, progress).prepare());
            var unpacking = new PreparedService(layout, progress);
            var extracted = new TreeMap<String, Future<Path>>();
            for (String service : Topology.SERVICES) {
                extracted.put(service, workers.submit(() -> unpacking.prepare(service)));
            }
            var jars = new TreeMap<String, Path>();
            for (Map.Entry<String, Future<Path>> service : extracted.entrySet()) {
                jars.put(service.getKey(), result(service.getValue()));
            }
            return new PreparedParts(jars, result(keycloak), ownClasses());
        }
    }

    private String ownClasses() {
        return layout.launcherJar() + File.pathSeparator + layout.libraries().resolve("*");
    }

    private static Path result(Future<Path> made) {
        try {
            return made.get();
        } catch (ExecutionException e) {
            throw Optional.ofNullable(e.getCause())
                    .filter(StackProblem.class::isInstance)
                    .map(StackProblem.class::cast)
                    .orElseGet(() -> new StackProblem("Preparation failed: " + e, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Preparation was interrupted", e);
        }
    }
}

package fr.espacecitoyens.billing.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Imports files that the billing software puts into a folder, and publishes those without error. A
 * file is under way in {@code en-cours} and ends up in {@code publies} or {@code refuses}, there
 * with its errors beside it. Killed in between, a file is taken up again: sent twice it counts
 * once.
 */
@Component
class DropFolder {

    private static final Logger log = LoggerFactory.getLogger(DropFolder.class);

    /** Between the number of the import and the name that the file had. */
    private static final String SEPARATOR = "__";

    private final DropFolderProperties folder;
    private final ReceiveFile receiveFile;
    private final Imports imports;
    private final Clock clock;

    DropFolder(DropFolderProperties folder, ReceiveFile receiveFile, Imports imports, Clock clock) {
        this.folder = folder;
        this.receiveFile = receiveFile;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${billing.imports.folder.interval}")
    void look() {
        if (!folder.isThere()) {
            return;
        }
        try {
            for (Path file : files(folder.arriving())) {
                if (isComplete(file)) {
                    receive(file);
                }
            }
            for (Path file : files(folder.underWay())) {
                finish(file);
            }
        } catch (IOException | RuntimeException e) {
            log.atError().setCause(e).log("drop folder cannot be worked on, will try again");
        }
    }

    /** A file that has just changed may still be growing. */
    private boolean isComplete(Path file) throws IOException {
        var changed = Files.getLastModifiedTime(file).toInstant();
        return changed.plus(folder.quiet()).isBefore(clock.instant());
    }

    private void receive(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream content = Files.newInputStream(file)) {
            Import received = receiveFile.receive(content, name, "drop-folder", true);
            move(file, folder.underWay().resolve(received.id() + SEPARATOR + name));
        } catch (NoSuchFileException _) {
            log.atDebug().log("another instance has taken the file");
        }
    }

    private void finish(Path file) throws IOException {
        String name = file.getFileName().toString();
        String id = name.substring(0, Math.max(0, name.indexOf(SEPARATOR)));
        Import found = imports.get(id);
        switch (found.stage()) {
            case PUBLISHED, UNDOING, UNDONE -> move(file, folder.published().resolve(name));
            case CHECKED, REFUSED -> {
                Path refused = folder.refused().resolve(name);
                ErrorReport.write(imports.errors(id), refused.resolveSibling(name + ".csv"));
                move(file, refused);
            }
            case CHECKING, PUBLISHING -> {
                // Looked at again next time.
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    // What a copying program has not finished is often hidden or marked so.
                    .filter(file -> !file.getFileName().toString().matches("\\..*|.*\\.(part|tmp)"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

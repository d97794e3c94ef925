package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is either complete or not there, named after what it was made of. */
record ContentFolder(Path parent, String name, String fingerprint) {

    /** Fills the folder that it is given. */
    @FunctionalInterface
    interface Maker {
        void fill(Path folder) throws IOException;
    }

    Path path() {
        return parent.resolve(name + "@" + fingerprint);
    }

    void makeIfMissing(Maker maker) throws IOException {
        if (Files.exists(path())) {
            return;
        }
        Path unfinished = parent.resolve(name + ".unfinished");
        Folders.delete(unfinished);
        maker.fill(Files.createDirectories(unfinished));
        Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE);
        forgetOlder();
    }

    /** A stack that still runs from an older folder has its files open: they outlive their name. */
    private void forgetOlder() throws IOException {
        List<Path> older;
        try (Stream<Path> all = Files.list(parent)) {
            older =
                    all.filter(f -> f.getFileName().toString().startsWith(name + "@"))
                            .filter(f -> !f.equals(path()))
                            .toList();
        }
        for (Path folder : older) {
            Folders.delete(folder);
        }
    }
}

package fr.espacecitoyens.simulator.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of one JSON value per line that only grows. A line is with the operating system when
 * {@link #append} returns, so it outlives a killed process. Without a folder nothing is kept.
 */
public final class JsonLines<T> implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final OutputStream out;

    private JsonLines(OutputStream out) {
        this.out = out;
    }

    /**
     * Opens a file, made if it is not there.
     *
     * @param folder null to keep nothing
     * @param found is given each value of the file, in order
     * @throws tools.jackson.core.JacksonException if a whole line cannot be read
     */
    public static <T> JsonLines<T> open(
            @Nullable Path folder, String name, Class<T> type, Consumer<T> found)
            throws IOException {
        if (folder == null) {
            return new JsonLines<>(OutputStream.nullOutputStream());
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            cutTornLine(file);
            var json = new JsonMapper();
            try (var lines = Files.lines(file)) {
                lines.forEach(line -> found.accept(json.readValue(line, type)));
            }
        }
        return new JsonLines<>(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** What a process that died while it wrote has left behind would spoil the next line. */
    private static void cutTornLine(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0 && at(bytes, end - 1) != '\n') {
                end--;
            }
            bytes.setLength(end);
        }
    }

    private static int at(RandomAccessFile bytes, long position) throws IOException {
        bytes.seek(position);
        return bytes.read();
    }

    /** Writes one value. */
    public synchronized void append(T value) {
        try {
            out.write((json.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}

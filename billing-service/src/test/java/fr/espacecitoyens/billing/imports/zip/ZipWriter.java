package fr.espacecitoyens.billing.imports.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives for tests, also such as no honest program writes. */
public final class ZipWriter implements AutoCloseable {

    private final Path file;
    private final ZipOutputStream zip;

    private ZipWriter(Path file, Charset names) throws IOException {
        this.file = file;
        this.zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), names);
    }

    /** An archive without entries. */
    public static ZipWriter in(Path folder) {
        return in(folder, StandardCharsets.UTF_8);
    }

    /** An archive whose names are written in other letters than UTF-8. */
    static ZipWriter in(Path folder, Charset names) {
        try {
            return new ZipWriter(folder.resolve("import.zip"), names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ZipWriter entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an entry. */
    public ZipWriter entry(String name, byte[] bytes) {
        return repeated(name, bytes, 1);
    }

    /** Adds an entry that repeats some bytes, without having it in memory. */
    public ZipWriter repeated(String name, byte[] bytes, int times) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the archive. */
    public Path write() {
        close();
        return file;
    }

    /** Ends the archive and puts other bytes in all places where some stand. */
    Path writeWith(String before, String after) {
        try {
            String bytes = Files.readString(write(), StandardCharsets.ISO_8859_1);
            return Files.writeString(
                    file, bytes.replace(before, after), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

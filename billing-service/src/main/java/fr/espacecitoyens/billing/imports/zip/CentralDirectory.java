package fr.espacecitoyens.billing.imports.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The list of entries at the end of an archive, looked at before the library reads it: that one
 * takes it into memory whatever its size, and does not tell an encrypted entry from a damaged one.
 */
final class CentralDirectory {

    static final int MAX_ENTRIES = 200_000;

    /** All entries with names of a hundred letters and the usual attributes. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final int HEADER = 46;
    private static final int HEADER_SIGNATURE = 0x02014b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private CentralDirectory() {}

    /** Refuses what should not be opened. */
    static void check(Path archive) throws IOException {
        try (var file = FileChannel.open(archive)) {
            var end = EndOfDirectory.find(file);
            if (end.entries() > MAX_ENTRIES || end.bytes() > MAX_BYTES) {
                throw new RefusedArchive(
                        "L'archive contient plus de 200\u202F000 fichiers : envoyez-la en plusieurs"
                                + " fois.");
            }
            if (end.start() < 0) {
                throw RefusedArchive.damaged();
            }
            checkEach(read(file, end.start(), (int) end.bytes()), end.entries());
        } catch (EOFException _) {
            throw RefusedArchive.damaged();
        }
    }

    private static void checkEach(ByteBuffer headers, long entries) throws RefusedArchive {
        for (long i = 0; i < entries; i++) {
            int at = headers.position();
            if (headers.remaining() < HEADER || headers.getInt(at) != HEADER_SIGNATURE) {
                throw RefusedArchive.damaged();
            }
            checkOne(headers.getShort(at + 8), headers.getShort(at + 10));
            int length =
                    HEADER
                            + Short.toUnsignedInt(headers.getShort(at + 28))
                            + Short.toUnsignedInt(headers.getShort(at + 30))
                            + Short.toUnsignedInt(headers.getShort(at + 32));
            if (headers.remaining() < length) {
                throw RefusedArchive.damaged();
            }
            headers.position(at + length);
        }
        if (headers.hasRemaining()) {
            throw RefusedArchive.damaged();
        }
    }

    private static void checkOne(short flags, short method) throws RefusedArchive {
        if ((flags & 1) != 0) {
            throw new RefusedArchive(
                    "L'archive est protégée par un mot de passe : recréez-la sans mot de passe.");
        }
        if (method != STORED && method != DEFLATED) {
            throw new RefusedArchive(
                    "L'archive utilise une compression inhabituelle : recréez-la avec l'outil de"
                            + " Windows ou de macOS.");
        }
    }

    /** Reads a part of a file; its numbers are written as ZIP does, lowest byte first. */
    static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}

package fr.espacecitoyens.billing.imports.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * What the end of an archive says of its list of entries.
 *
 * @param start where the list begins; negative if the archive lies
 */
record EndOfDirectory(long entries, long bytes, long start) {

    private static final int LENGTH = 22;
    private static final int SIGNATURE = 0x06054b50;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int NOT_HERE_16 = 0xFFFF;
    private static final long NOT_HERE_32 = 0xFFFFFFFFL;

    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LENGTH_64 = 56;
    private static final int SIGNATURE_64 = 0x06064b50;

    /** Looks for it from behind, since a comment of any content may follow. */
    static EndOfDirectory find(FileChannel file) throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, LENGTH + MAX_COMMENT);
        ByteBuffer tail = CentralDirectory.read(file, size - length, length);
        for (int at = length - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                return at(file, size - length + at, tail.slice(at, LENGTH).order(tail.order()));
            }
        }
        throw RefusedArchive.damaged();
    }

    private static EndOfDirectory at(FileChannel file, long position, ByteBuffer end)
            throws IOException {
        int entries = Short.toUnsignedInt(end.getShort(10));
        long bytes = Integer.toUnsignedLong(end.getInt(12));
        long offset = Integer.toUnsignedLong(end.getInt(16));
        boolean elsewhere = entries == NOT_HERE_16 || bytes == NOT_HERE_32 || offset == NOT_HERE_32;
        return elsewhere && position >= LOCATOR_LENGTH
                ? big(file, position)
                : new EndOfDirectory(entries, bytes, position - bytes);
    }

    /** ZIP64, for more than 65 534 entries or 4 GB. */
    private static EndOfDirectory big(FileChannel file, long position) throws IOException {
        ByteBuffer locator = CentralDirectory.read(file, position - LOCATOR_LENGTH, LOCATOR_LENGTH);
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_SIGNATURE || at < 0 || at > position - LENGTH_64) {
            throw RefusedArchive.damaged();
        }
        ByteBuffer end = CentralDirectory.read(file, at, LENGTH_64);
        long entries = end.getLong(32);
        long bytes = end.getLong(40);
        if (end.getInt(0) != SIGNATURE_64 || entries < 0 || bytes < 0) {
            throw RefusedArchive.damaged();
        }
        return new EndOfDirectory(entries, bytes, at - bytes);
    }
}

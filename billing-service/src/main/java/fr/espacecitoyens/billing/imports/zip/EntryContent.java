package fr.espacecitoyens.billing.imports.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bytes of an entry, counted while they are inflated and compared with its checksum. */
final class EntryContent extends InputStream {

    private static final long MEGABYTE = 1024L * 1024;

    private final ZipEntry entry;
    private final InputStream content;
    private final long limit;
    private final Budget budget;
    private final CRC32 checksum = new CRC32();
    private long count;

    /** Opens an entry that may have so many bytes. */
    EntryContent(ZipFile zip, ZipEntry entry, long limit, Budget budget) throws IOException {
        this.entry = entry;
        this.limit = limit;
        this.budget = budget;
        try {
            this.content = zip.getInputStream(entry);
        } catch (ZipException _) {
            throw damaged();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = content.read(target, offset, length);
        } catch (ZipException | EOFException _) {
            throw damaged();
        }
        if (read > 0) {
            checksum.update(target, offset, read);
            account(read);
        } else if (read < 0 && checksum.getValue() != entry.getCrc()) {
            throw damaged();
        }
        return read;
    }

    private void account(int read) throws RefusedArchive {
        count += read;
        budget.spend(read);
        if (count > limit) {
            throw name().refusal("ce fichier dépasse %d Mo.".formatted(limit / MEGABYTE));
        }
        if (Budget.isBomb(entry.getCompressedSize(), count)) {
            throw name().refusal("ce fichier est compressé de façon anormale : il est refusé.");
        }
    }

    private RefusedArchive damaged() {
        return name().refusal("ce fichier est endommagé : recréez l'archive et renvoyez-la.");
    }

    private EntryName name() {
        return new EntryName(entry.getName());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

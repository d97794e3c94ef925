package fr.espacecitoyens.billing.imports.zip;

import fr.espacecitoyens.billing.imports.FileFormat;
import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An archive with one file of invoices and their PDFs, in any folders. */
public final class ZipFolder implements AutoCloseable {

    private static final long MAX_ARCHIVE = 2L * 1024 * 1024 * 1024;
    private static final long MAX_INVOICE_FILE = 300L * 1024 * 1024;

    /**
     * In which Windows writes names unless they are marked as UTF-8; any bytes are letters in it.
     */
    private static final Charset NAMES = Charset.forName("IBM850");

    private final ZipFile zip;
    private final ZipEntries entries;
    private final Budget budget = new Budget();

    private ZipFolder(ZipFile zip, ZipEntries entries) {
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens an archive and looks at its names.
     *
     * @return null if it is refused; the errors then say why
     */
    public static @Nullable ZipFolder open(Path archive, ImportErrors errors) throws IOException {
        if (Files.size(archive) > MAX_ARCHIVE) {
            errors.fatal("fichier", "L'archive dépasse 2 Go : envoyez-la en plusieurs fois.");
            return null;
        }
        try {
            CentralDirectory.check(archive);
            return open(new ZipFile(archive.toFile(), NAMES), errors);
        } catch (RefusedArchive refused) {
            errors.fatal("fichier", refused.inFrench());
        } catch (ZipException | EOFException _) {
            errors.fatal("fichier", RefusedArchive.damaged().inFrench());
        }
        return null;
    }

    private static @Nullable ZipFolder open(ZipFile zip, ImportErrors errors) throws IOException {
        ZipEntries entries = ZipEntries.of(zip, errors);
        if (entries == null) {
            zip.close();
            return null;
        }
        return new ZipFolder(zip, entries);
    }

    /**
     * Copies the file of invoices to a place where it can be read like one that came alone. Of one
     * that is refused, a part may be there.
     *
     * @return its format, never ZIP; null if it is refused, the errors then say why
     */
    public @Nullable FileFormat copyInvoiceFile(Path target, ImportErrors errors)
            throws IOException {
        ZipEntry entry = zip.getEntry(entries.invoiceFile());
        try (var content = new EntryContent(zip, entry, MAX_INVOICE_FILE, budget)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (RefusedArchive refused) {
            errors.fatal("fichier", refused.inFrench());
            return null;
        }
        FileFormat format = FileFormat.of(target, errors);
        if (format == FileFormat.ZIP) {
            errors.fatal(
                    "fichier", "Une archive dans l'archive n'est pas admise : décompressez-la.");
            return null;
        }
        return format;
    }

    /** Finds the PDF of each invoice; a PDF of none, or of several, is an error. */
    public ZipPdfs pdfs(Collection<InvoiceReference> invoices, ImportErrors errors) {
        return new ZipPdfs(zip, entries.pdfsOf(invoices, errors), budget);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

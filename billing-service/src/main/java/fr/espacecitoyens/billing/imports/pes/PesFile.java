package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.InvoiceSink;
import fr.espacecitoyens.billing.imports.PdfAcceptance;
import fr.espacecitoyens.billing.imports.PdfSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The invoices in a PES v2 Recette file, ordinary ones (titres) and rolls (ORMC), and their PDFs.
 * They are read one by one and not kept; whoever needs them twice reads the file twice.
 */
public final class PesFile {

    private static final long MAX_BYTES = 300L * 1024 * 1024;

    private final Path file;
    private final PesSettings settings;
    private final PdfAcceptance acceptance;

    /** A file that was not opened yet. */
    public PesFile(Path file, PesSettings settings, PdfAcceptance acceptance) {
        this.file = file;
        this.settings = settings;
        this.acceptance = acceptance;
    }

    /**
     * Hands over every invoice without error, then every PDF, and collects the errors of the
     * others.
     *
     * @throws UncheckedIOException if the disk fails
     */
    public void read(ImportErrors errors, InvoiceSink invoices, PdfSink pdfs) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                errors.fatal("fichier", "Le fichier dépasse 300 Mo. Envoyez-le en plusieurs fois.");
                return;
            }
            try (var xml = XmlCursor.open(file)) {
                new PesWalk(xml, settings, errors, new IssuedPieces(errors, invoices))
                        .read(acceptance, pdfs);
            }
        } catch (UnreadableXml unreadable) {
            errors.fatal(unreadable.line(), "fichier", unreadable.inFrench());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

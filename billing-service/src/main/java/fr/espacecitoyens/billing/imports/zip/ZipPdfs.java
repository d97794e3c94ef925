package fr.espacecitoyens.billing.imports.zip;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.PdfAcceptance;
import fr.espacecitoyens.billing.imports.PdfSink;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The PDFs of an archive, read one at a time as long as it is open. */
public final class ZipPdfs {

    private final ZipFile zip;
    private final Map<InvoiceReference, String> names;
    private final Budget budget;

    ZipPdfs(ZipFile zip, Map<InvoiceReference, String> names, Budget budget) {
        this.zip = zip;
        this.names = names;
        this.budget = budget;
    }

    /** Whether an invoice has a PDF; that one has none is worth a warning, but no error. */
    public boolean has(InvoiceReference invoice) {
        return names.containsKey(invoice);
    }

    /** Reads every PDF once and collects what is wrong with them. */
    public void check(PdfAcceptance acceptance, ImportErrors errors) throws IOException {
        for (String name : names.values()) {
            try {
                String refusal = acceptance.refusal(read(name, budget));
                if (refusal != null) {
                    throw new RefusedArchive("%s : %s".formatted(new EntryName(name), refusal));
                }
            } catch (RefusedArchive refused) {
                errors.add("fichier", refused.inFrench());
            }
        }
    }

    /**
     * The PDF of an invoice, in an archive that was checked.
     *
     * @return null if the archive has none
     * @throws IOException if the disk fails
     */
    public byte @Nullable [] of(InvoiceReference invoice) throws IOException {
        String name = names.get(invoice);
        return name == null ? null : read(name, new Budget());
    }

    private byte[] read(String name, Budget budget) throws IOException {
        var entry = zip.getEntry(name);
        try (var content = new EntryContent(zip, entry, PdfSink.MAX_BYTES, budget)) {
            return content.readAllBytes();
        }
    }
}

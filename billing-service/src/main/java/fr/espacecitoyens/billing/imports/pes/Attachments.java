package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.PdfAcceptance;
import fr.espacecitoyens.billing.imports.PdfSink;
import fr.espacecitoyens.billing.imports.RefusedField;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.io.IOException;

/** Reads the attachments of a file, one at a time. */
final class Attachments {

    /**
     * The notice for the debtor, which is the invoice. Attachments of other types are papers for
     * the accountant and not for the citizen's eyes.
     */
    private static final String NOTICE = "007";

    private final ImportErrors errors;
    private final PdfAcceptance acceptance;
    private final PdfSink sink;
    private final AttachmentOwners owners;

    Attachments(
            ImportErrors errors, PdfAcceptance acceptance, PdfSink sink, AttachmentOwners owners) {
        this.errors = errors;
        this.acceptance = acceptance;
        this.sink = sink;
        this.owners = owners;
    }

    /** Reads the {@code PES_PJ} in which the cursor stands. */
    void read(XmlCursor xml) throws IOException {
        xml.eachChild(name -> {
            if (name.equals("PJ")) {
                readOne(xml);
            }
        });
    }

    private void readOne(XmlCursor xml) throws IOException {
        var block = new Block(xml.line(), errors);
        var pdf = new AttachedPdf();
        xml.eachChild(name -> {
            if (name.equals("Contenu")) {
                xml.eachChild(_ -> xml.eachText(pdf::add));
            } else {
                block.add(name, xml);
            }
        });
        String type = block.optional("TypePJ", PesParsers::digits, "");
        String id = block.required("IdUnique", PesParsers.key(50));
        if (id != null && NOTICE.equals(type)) {
            handOver(block, id, pdf);
        }
    }

    private void handOver(Block block, String id, AttachedPdf attached) {
        try {
            InvoiceReference owner = owners.claim(id);
            if (owner == null) {
                return;
            }
            byte[] pdf = attached.bytes();
            String refusal = acceptance.refusal(pdf);
            if (refusal != null) {
                throw new RefusedField(refusal);
            }
            sink.accept(owner, pdf);
        } catch (RefusedField refused) {
            block.refuse("IdUnique", refused.inFrench());
        }
    }
}

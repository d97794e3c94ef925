package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.PdfAcceptance;
import fr.espacecitoyens.billing.imports.PdfSink;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes once through the parts of a PES file. */
final class PesWalk {

    /** Rolls, and titres under the name in use and under the one in the schema. */
    private static final Set<String> TYPES = Set.of("PESORMC", "PESALR2", "PESALR1");

    private final XmlCursor xml;
    private final PesSettings settings;
    private final ImportErrors errors;
    private final IssuedPieces issued;
    private @Nullable Payee payee;

    PesWalk(XmlCursor xml, PesSettings settings, ImportErrors errors, IssuedPieces issued) {
        this.xml = xml;
        this.settings = settings;
        this.errors = errors;
        this.issued = issued;
    }

    void read(PdfAcceptance acceptance, PdfSink pdfs) throws IOException {
        if (!xml.root().equals("PES_Aller")) {
            errors.fatal(
                    xml.line(), "fichier", "Ce XML n'est pas un fichier PES v2 aller (PES_Aller).");
            return;
        }
        var attachments = new Attachments(errors, acceptance, pdfs, issued.owners());
        xml.eachChild(name -> {
            switch (name) {
                case "Enveloppe" -> envelope();
                case "EnTetePES" -> payee = Payee.read(Block.read(xml, errors));
                case "PES_RecetteAller" -> receipts();
                case "PES_DepenseAller" ->
                        errors.fatal(
                                xml.line(),
                                name,
                                "Ce fichier contient des dépenses : envoyez un PES Recette.");
                case "PES_PJ" -> attachments.read(xml);
                default -> {}
            }
        });
        xml.finish();
        issued.finish();
    }

    private void envelope() throws IOException {
        xml.eachChild(part -> {
            if (part.equals("Parametres")) {
                Block parameters = Block.read(xml, errors);
                String type = parameters.required("TypFic", PesParsers.key(20));
                if (type != null && !TYPES.contains(type)) {
                    parameters.refuseFile(
                            "TypFic",
                            "Ce type de fichier ne s'importe pas : seuls PESORMC et PESALR2"
                                    + " contiennent des factures.");
                }
            }
        });
    }

    private void receipts() throws IOException {
        Payee known = payee;
        if (known == null) {
            errors.fatal(xml.line(), "EnTetePES", "L'en-tête EnTetePES manque ou est incomplet.");
            return;
        }
        var pieces = new PieceReader(errors, settings, known, issued);
        xml.eachChild(name -> {
            if (name.equals("Bordereau")) {
                Bordereau.read(xml, errors, pieces);
            }
        });
    }
}

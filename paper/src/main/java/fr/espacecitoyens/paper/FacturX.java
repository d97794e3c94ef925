package fr.espacecitoyens.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts the invoice for machines into the sheet for people, as Factur-X wants it. */
final class FacturX {

    private static final String FILE_NAME = "factur-x.xml";

    private FacturX() {}

    static void attach(String xml, Instant issuedAt, PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile(FILE_NAME);
        file.setFileUnicode(FILE_NAME);
        file.setFileDescription("Facture électronique");
        file.setEmbeddedFile(embedded(xml, issuedAt, document));
        file.setEmbeddedFileUnicode(file.getEmbeddedFile());
        // In this profile the file says all that the sheet says: one may stand for the other.
        file.getCOSObject().setName("AFRelationship", "Alternative");
        list(file, document);
    }

    private static PDEmbeddedFile embedded(String xml, Instant issuedAt, PDDocument document)
            throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        var embedded =
                new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        embedded.setSubtype("text/xml");
        embedded.setSize(bytes.length);
        embedded.setModDate(Description.calendar(issuedAt));
        return embedded;
    }

    private static void list(PDComplexFileSpecification file, PDDocument document) {
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(FILE_NAME, file));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(file);
        catalog.getCOSObject().setItem("AF", associated);
    }
}

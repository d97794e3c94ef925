package fr.espacecitoyens.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.pdf.print.PdfFixtures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;

class PdfCheckTest {

    /** Something that is done to a document before it is saved. */
    private interface Change {
        void apply(PDDocument document) throws IOException;
    }

    @Test
    void our_own_invoice_with_its_attachment_is_accepted() {
        assertThat(PdfCheck.objection(PdfFixtures.printed())).isEmpty();
    }

    @Test
    void something_else_is_no_pdf() {
        byte[] page = "<html>facture</html>".getBytes(StandardCharsets.UTF_8);

        assertThat(PdfCheck.objection(page)).hasValue("Ce fichier n'est pas un PDF.");
        assertThat(PdfCheck.objection(new byte[0])).hasValue("Ce fichier n'est pas un PDF.");
    }

    @Test
    void a_pdf_that_was_cut_off_or_is_empty_is_damaged() throws IOException {
        byte[] noise = "%PDF-1.7\n0123456789".getBytes(StandardCharsets.UTF_8);

        assertThat(PdfCheck.objection(noise).orElseThrow()).contains("abîmé");
        assertThat(PdfCheck.objection(Arrays.copyOf(pdf(0, _ -> {}), 60)).orElseThrow())
                .contains("abîmé");
        assertThat(PdfCheck.objection(pdf(0, _ -> {})).orElseThrow()).contains("abîmé");
    }

    @Test
    void a_protected_pdf_is_refused_with_and_without_password() throws IOException {
        for (String password : new String[] {"", "secret"}) {
            byte[] pdf =
                    pdf(
                            1,
                            document ->
                                    document.protect(
                                            new StandardProtectionPolicy(
                                                    "owner", password, new AccessPermission())));

            assertThat(PdfCheck.objection(pdf).orElseThrow()).contains("chiffré");
        }
    }

    @Test
    void fifty_pages_are_taken_and_one_more_is_not() throws IOException {
        assertThat(PdfCheck.objection(pdf(50, _ -> {}))).isEmpty();
        assertThat(PdfCheck.objection(pdf(51, _ -> {})).orElseThrow()).contains("50 pages");
    }

    @Test
    void more_than_five_megabytes_are_refused() throws IOException {
        byte[] pdf = pdf(1, _ -> {});

        assertThat(PdfCheck.objection(Arrays.copyOf(pdf, PdfCheck.MAX_BYTES + 1)).orElseThrow())
                .contains("5 Mo");
    }

    @Test
    void scripts_are_found_wherever_they_hide() throws IOException {
        byte[] atOpening =
                pdf(
                        1,
                        document ->
                                document.getDocumentCatalog()
                                        .setOpenAction(new PDActionJavaScript("app.alert(1)")));
        byte[] deepInside =
                pdf(1, document -> nest(document, new PDActionJavaScript("x").getCOSObject()));

        assertThat(PdfCheck.objection(atOpening).orElseThrow()).contains("JavaScript");
        assertThat(PdfCheck.objection(deepInside).orElseThrow()).contains("JavaScript");
    }

    @Test
    void a_pdf_that_starts_a_program_is_refused() throws IOException {
        byte[] pdf = pdf(1, document -> nest(document, new PDActionLaunch().getCOSObject()));

        assertThat(PdfCheck.objection(pdf).orElseThrow()).contains("lance un programme");
    }

    @Test
    void attachments_are_taken_when_they_are_data_and_refused_when_they_are_programs()
            throws IOException {
        assertThat(PdfCheck.objection(withAttachment("factur-x.xml"))).isEmpty();
        assertThat(PdfCheck.objection(withAttachment("facture.EXE")).orElseThrow())
                .contains("pièce jointe");
        assertThat(PdfCheck.objection(withAttachment("facture.pdf.js")).orElseThrow())
                .contains("pièce jointe");
    }

    @Test
    void a_small_file_that_unpacks_to_gigabytes_is_not_opened() throws IOException {
        byte[] once = packed(new byte[100 << 20]);
        byte[] twice = packed(once);

        assertThat(PdfCheck.objection(withStream(once)).orElseThrow()).contains("trop de mémoire");
        assertThat(PdfCheck.objection(withStream(twice)).orElseThrow()).contains("trop de mémoire");
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] withStream(byte[] content) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(
                ("%PDF-1.7\n1 0 obj\n<</Length " + content.length + ">>\nstream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(content);
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    private static byte[] withAttachment(String name) throws IOException {
        return pdf(
                1,
                document -> {
                    var file = new PDComplexFileSpecification();
                    file.setFile(name);
                    file.setEmbeddedFile(
                            new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[9])));
                    var files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of(name, file));
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                });
    }

    /** Puts something where only somebody looks who looks everywhere. */
    private static void nest(PDDocument document, COSDictionary inner) {
        var array = new COSArray();
        array.add(new COSString("a"));
        array.add(inner);
        var outer = new COSDictionary();
        outer.setItem(COSName.getPDFName("Somewhere"), array);
        document.getPage(0).getCOSObject().setItem(COSName.getPDFName("PieceInfo"), outer);
    }

    private static byte[] pdf(int pages, Change change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            change.apply(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}

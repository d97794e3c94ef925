package fr.espacecitoyens.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes one file after the other. What it keeps between two of them bears only one thread. */
final class Press {

    private final Fonts fonts = new Fonts();
    private final Description description = new Description();
    private final QrCode qrCode = new QrCode();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] print(Sheet sheet) throws IOException {
        try (var document = new PDDocument()) {
            typeset(sheet.page(), document);
            String facturX = sheet.facturX();
            description.write(sheet.description(), facturX != null, document);
            if (facturX != null) {
                FacturX.attach(facturX, sheet.description().issuedAt(), document);
            }
            // By default it is made of the time.
            document.setDocumentId(sheet.description().issuedAt().toEpochMilli());
            var pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        }
    }

    private void typeset(String page, PDDocument document) throws IOException {
        var builder =
                new PdfRendererBuilder()
                        .usePDDocument(document)
                        .usePdfUaAccessibility(true)
                        .usePdfAConformance(PdfAConformance.PDFA_3_A)
                        .useColorProfile(colours)
                        .useObjectDrawerFactory(qrCode)
                        .withHtmlContent(page, null);
        fonts.addTo(builder, document);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }
}

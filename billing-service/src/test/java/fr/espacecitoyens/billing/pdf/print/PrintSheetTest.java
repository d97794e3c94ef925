package fr.espacecitoyens.billing.pdf.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.paper.PrintSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintSheetTest {

    private final PrintSheet printSheet = new PrintSheet();

    @Test
    void the_guides_invoice_says_everything_that_one_needs_to_pay_it() throws IOException {
        String text = text(print("guide", InvoiceFixtures.invoice(InvoiceFixtures.guideContent())));

        assertThat(text)
                .contains("Facture n° 2001000001")
                .contains("Facturation service séniors – Janvier 2020")
                .contains("Madame ALQUIER Cécile")
                .contains("17/12/2019", "15/02/2020", "8,53 €")
                .contains("17/12/2019 à 08h00", "31/01/2020 à 18h00")
                .contains("Centre Communal d'Action Sociale", "05.63.71.56.13")
                .contains("Avis des sommes à payer", "Le président du Centre Communal")
                .contains("Service de gestion comptable de Castres", "dans les deux mois")
                .contains("Page 1 sur 1");
    }

    @Test
    void what_was_paid_stands_between_the_total_and_what_is_left() throws IOException {
        String text =
                text(print("partly", InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 353)));

        assertThat(text).contains("Réglé le 10/01/2020 3,53 €").contains("Reste à payer 5,00 €");
    }

    @Test
    void an_invoice_that_is_paid_asks_for_nothing() throws IOException {
        String text =
                text(print("paid", InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 853)));

        assertThat(text)
                .contains("Cette facture est réglée", "Vous n'avez rien à payer")
                .doesNotContain("Comment régler");
    }

    @Test
    void many_lines_take_several_pages_with_the_headings_on_each() throws IOException {
        var lines =
                IntStream.rangeClosed(1, 120)
                        .mapToObj(i -> new InvoiceLine("Repas livré, tournée " + i, 250, 853, 2133))
                        .toArray(InvoiceLine[]::new);

        byte[] pdf = print("many", InvoiceFixtures.invoice(InvoiceFixtures.contentWith(lines)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page < pages; page++) {
                assertThat(text(document, page))
                        .contains("Désignation", "Page " + page + " sur " + pages);
            }
            assertThat(text(document, pages)).contains("2 559,60 €");
        }
    }

    @Test
    void long_words_and_rare_letters_are_printed_in_full() throws IOException {
        var heading =
                new Heading(
                        "Monsieur ou Madame "
                                + "de Castelnau-Montmiral ".repeat(6)
                                + "Șerban Łukasz",
                        "Participation " + "très ".repeat(30) + "longue",
                        "Du 1ᵉʳ janvier au 31 décembre 2020");
        String endless = "Anticonstitutionnellement".repeat(6) + "fin";
        var content =
                InvoiceFixtures.contentWith(
                        heading,
                        new InvoiceLine(endless, 10_000_000, 100, 10_000_000),
                        new InvoiceLine("Café ☕ et <b>gras</b> & =1+1", 1, 100, 1));

        String text = text(print("long", InvoiceFixtures.invoice(content)));

        assertThat(text)
                .contains("Șerban Łukasz", "☕", "<b>gras</b> & =1+1")
                .contains("100 000,01 €");
        assertThat(text.replaceAll("\\s", "")).contains(endless);
    }

    @Test
    void the_file_is_tagged_and_named_in_french() throws IOException {
        byte[] pdf = print("tagged", InvoiceFixtures.invoice(InvoiceFixtures.guideContent()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Facture 2001000001");
            assertThat(catalog.getOutputIntents()).hasSize(1);
        }
    }

    @Test
    void the_same_state_gives_the_same_file_byte_for_byte() throws IOException {
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 353);
        byte[] first = print("same", invoice);
        Instant nextDay = InvoiceFixtures.SOME_TIME.plus(Duration.ofDays(1));

        for (int i = 0; i < 5; i++) {
            assertThat(print("same", invoice, nextDay)).isEqualTo(first);
        }
    }

    @Test
    void a_citizen_who_does_not_pay_herself_reads_for_whom_it_is() throws IOException {
        var heading =
                new Heading("Monsieur ALQUIER Paul", "Madame ALQUIER Cécile", "Repas", "Mai 2020");
        var content = InvoiceFixtures.contentWith(heading, new InvoiceLine("Repas", 100, 853, 853));

        assertThat(text(print("beneficiary", InvoiceFixtures.invoice(content))))
                .contains("Monsieur ALQUIER Paul", "Pour Madame ALQUIER Cécile");
    }

    @Test
    void a_credit_note_asks_for_nothing() throws IOException {
        String text = text(print("credit", InvoiceFixtures.invoice(PdfFixtures.creditNote())));

        assertThat(text)
                .contains("Avoir n° 2001000001", "Avoir du", "Montant total 8,53 €")
                .contains("Il réduit la facture n° 1912000001")
                .doesNotContain("Reste à payer", "À régler avant le", "Avis des sommes à payer");
    }

    @Test
    void the_code_to_photograph_leads_to_the_invoice() throws Exception {
        byte[] pdf = print("qr", InvoiceFixtures.invoice(InvoiceFixtures.guideContent()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var read =
                    new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(
                                            new HybridBinarizer(PdfFixtures.luminance(picture))));
            assertThat(read.getText())
                    .isEqualTo("https://espace-citoyens.example/factures/invoice-1");
        }
    }

    private byte[] print(String name, Invoice invoice) throws IOException {
        return print(name, invoice, InvoiceFixtures.SOME_TIME);
    }

    /** Prints, and leaves the file for whoever wants to look at it. */
    private byte[] print(String name, Invoice invoice, Instant now) throws IOException {
        byte[] pdf = printSheet.print(PdfFixtures.draftAt(now).draft(invoice));
        Path file = Path.of("target", "invoices", name + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return withOrdinarySpaces(new PDFTextStripper().getText(document));
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return withOrdinarySpaces(stripper.getText(document));
    }

    /** Amounts carry spaces that do not break. */
    private static String withOrdinarySpaces(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}

package fr.espacecitoyens.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PrintInvoiceTest {

    private static final Organisation ORGANISATION =
            new Organisation(
                    "Centre Communal d'Action Sociale",
                    "Ville de Castres",
                    List.of(),
                    new Organisation.Contact(
                            "05.63.71.56.13",
                            "espace.seniors@ville-castres.fr",
                            "Du lundi au vendredi : 8h-17h"),
                    "www.espace-citoyens.net/ccas-castres");

    private final PrintInvoice printInvoice =
            new PrintInvoice(ORGANISATION, Clock.fixed(InvoiceFixtures.SOME_TIME, ZoneOffset.UTC));

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
                .contains("Page 1 sur 1");
    }

    @Test
    void what_was_paid_stands_between_the_total_and_what_is_left() throws IOException {
        String text =
                text(print("partly", InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 353)));

        assertThat(text).contains("Réglé le 10/01/2020 3,53 €").contains("Reste à payer 5,00 €");
    }

    @Test
    void after_the_window_has_closed_the_other_ways_are_left() throws IOException {
        var late = printerAt(Instant.parse("2020-01-31T17:00:00Z"));

        String text = text(late.print(InvoiceFixtures.invoice(InvoiceFixtures.guideContent())));

        assertThat(text)
                .contains("n'est plus disponible depuis le 31/01/2020 à 18h00")
                .contains("Autrement", "05.63.71.56.13")
                .doesNotContain("par carte bancaire");
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
    void a_cancelled_invoice_says_so() throws IOException {
        String text =
                text(print("cancelled", InvoiceFixtures.cancelled(InvoiceFixtures.guideContent())));

        assertThat(text).contains("Cette facture est annulée").doesNotContain("Comment régler");
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

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void the_file_keeps_the_rules_for_archives_and_for_screen_readers(PDFAFlavour rules)
            throws Exception {
        var invoice =
                InvoiceFixtures.invoice(
                        InvoiceFixtures.contentWith(
                                new InvoiceLine("Café ☕", 100, 853, 853),
                                new InvoiceLine("Repas livré", 250, 853, 2133)),
                        500);
        assertThat(breaches(print("rules", invoice), rules)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void a_file_that_breaks_these_rules_would_be_noticed(PDFAFlavour rules) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }

        assertThat(breaches(bytes.toByteArray(), rules)).isNotEmpty();
    }

    private static List<String> breaches(byte[] pdf, PDFAFlavour rules) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), rules);
                var validator = foundry.createValidator(rules, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(TestAssertion::getMessage)
                    .toList();
        }
    }

    private static PrintInvoice printerAt(Instant now) {
        return new PrintInvoice(ORGANISATION, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Prints, and leaves the file for whoever wants to look at it. */
    private byte[] print(String name, Invoice invoice) throws IOException {
        byte[] pdf = printInvoice.print(invoice);
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

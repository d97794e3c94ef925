package fr.espacecitoyens.billing.pdf.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.paper.PrintSheet;
import fr.espacecitoyens.paper.Sheet;
import fr.espacecitoyens.paper.test.PrintedRules;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What other people's programs say about our files. */
class PrintedRulesTest {

    private static final PrintSheet PRINT = new PrintSheet();

    @ParameterizedTest
    @MethodSource("invoices")
    void archives_can_keep_it(Invoice invoice) throws Exception {
        assertThat(PrintedRules.breaches(print(invoice), PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invoices")
    void screen_readers_can_read_it(Invoice invoice) throws Exception {
        assertThat(PrintedRules.breaches(print(invoice), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invoices")
    void accounting_programs_can_enter_it(Invoice invoice) {
        var mustang = new ZUGFeRDValidator();

        String report = mustang.validate(print(invoice), "facture.pdf");

        assertThat(mustang.wasCompletelyValid()).as(report).isTrue();
        // Its warnings are about invoices between businesses, and about Germany.
        assertThat(report).contains("urn:cen.eu:en16931:2017").doesNotContain("<error");
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void a_file_that_breaks_the_rules_would_be_noticed(PDFAFlavour rules) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }

        assertThat(PrintedRules.breaches(bytes.toByteArray(), rules)).isNotEmpty();
    }

    @Test
    void a_wrong_sum_would_be_noticed() {
        var draft =
                PdfFixtures.draftAt(InvoiceFixtures.SOME_TIME)
                        .draft(InvoiceFixtures.invoice(InvoiceFixtures.guideContent()));
        String wrong =
                Objects.requireNonNull(draft.facturX())
                        .replaceFirst(">8.53</ram:LineTotal", ">8.54</ram:LineTotal");
        var mustang = new ZUGFeRDValidator();

        mustang.validate(
                PRINT.print(new Sheet(draft.description(), draft.page(), wrong)), "facture.pdf");

        assertThat(mustang.wasCompletelyValid()).isFalse();
    }

    static Stream<Arguments> invoices() {
        var guide = InvoiceFixtures.guideContent();
        return Stream.of(
                argumentSet("one line", InvoiceFixtures.invoice(guide)),
                argumentSet("many pages", InvoiceFixtures.invoice(lines(500, 250, 853, 2133))),
                argumentSet("odd letters", InvoiceFixtures.invoice(oddLetters())),
                argumentSet("partly paid", InvoiceFixtures.invoice(guide, 300, 53)),
                argumentSet("overpaid", InvoiceFixtures.invoice(guide, 853, 100)),
                argumentSet("cancelled", InvoiceFixtures.cancelled(guide, 353)),
                argumentSet("rounded to zero", InvoiceFixtures.invoice(lines(3, 1, 49, 0))),
                argumentSet("a discount", InvoiceFixtures.invoice(withDiscount())),
                argumentSet("credit note", InvoiceFixtures.invoice(PdfFixtures.creditNote())),
                argumentSet(
                        "direct debit",
                        InvoiceFixtures.invoice(PdfFixtures.debitedOn(LocalDate.of(2020, 2, 5)))));
    }

    private static InvoiceContent lines(int count, long quantity, long price, long amount) {
        return InvoiceFixtures.contentWith(
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> new InvoiceLine("Repas " + i, quantity, price, amount))
                        .toArray(InvoiceLine[]::new));
    }

    private static InvoiceContent oddLetters() {
        return InvoiceFixtures.contentWith(
                new Heading("Șerban ŁUKASZ-O’Brien & Cⁱᵉ", "Repas <midi> « été »", "1ᵉʳ mai"),
                new InvoiceLine("Café ☕ « à l'œil » & <b>gras</b> \"x\" – ½ ﬁn", 100, 853, 853));
    }

    private static InvoiceContent withDiscount() {
        return InvoiceFixtures.contentWith(
                new InvoiceLine("Repas", 300, 853, 2559), new InvoiceLine("Remise", 100, -59, -59));
    }

    private static byte[] print(Invoice invoice) {
        return PRINT.print(PdfFixtures.draftAt(InvoiceFixtures.SOME_TIME).draft(invoice));
    }
}

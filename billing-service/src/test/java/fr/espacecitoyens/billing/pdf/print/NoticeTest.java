package fr.espacecitoyens.billing.pdf.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.Notice;
import fr.espacecitoyens.billing.organisation.OrganisationFixtures;
import fr.espacecitoyens.platform.ParisTime;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sheet says of the organisation what the web page is told, and nothing else. */
class NoticeTest {

    static List<Invoice> invoices() {
        var guide = InvoiceFixtures.guideContent();
        return List.of(
                InvoiceFixtures.invoice(guide),
                InvoiceFixtures.invoice(guide, 853),
                InvoiceFixtures.cancelled(guide),
                InvoiceFixtures.invoice(PdfFixtures.creditNote()),
                InvoiceFixtures.invoice(PdfFixtures.debitedOn(LocalDate.of(2020, 2, 5))));
    }

    @ParameterizedTest
    @MethodSource("invoices")
    void both_say_the_same(Invoice invoice) {
        var organisation = OrganisationFixtures.organisation();
        String sheet = sheet(invoice);

        var told =
                texts(
                        Notice.of(
                                organisation,
                                invoice.state(ParisTime.day(InvoiceFixtures.SOME_TIME))));

        assertThat(texts(organisation))
                .filteredOn(text -> !text.equals(organisation.portalAddress()))
                // Part of other texts on the sheet.
                .filteredOn(text -> !text.equals("Castres") && !text.equals("81100"))
                .filteredOn(sheet::contains)
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private static List<String> texts(Object value) {
        return leaves(new JsonMapper().valueToTree(value))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static Stream<JsonNode> leaves(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().flatMap(NoticeTest::leaves)
                : Stream.of(node);
    }

    private static String sheet(Invoice invoice) {
        var page = PdfFixtures.draftAt(InvoiceFixtures.SOME_TIME).draft(invoice).page();
        return HtmlUtils.htmlUnescape(page.substring(page.indexOf("<body>")));
    }
}

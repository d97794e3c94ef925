package fr.espacecitoyens.billing.pdf.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.invoice.Change;
import fr.espacecitoyens.billing.invoice.History;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** What the sheet asks its reader to do. */
class SituationTest {

    private static final Instant ISSUED = InvoiceFixtures.SOME_TIME.minusSeconds(1);
    private static final String APPEAL = "Voies et délais de recours";

    @Test
    void after_the_window_has_closed_the_other_ways_are_left() {
        Instant late = Instant.parse("2020-01-31T17:00:00Z");

        assertThat(words(InvoiceFixtures.invoice(InvoiceFixtures.guideContent()), late))
                .contains("n'est plus disponible depuis le 31/01/2020 à 18h00")
                .contains("Par chèque", "05.63.71.56.13", APPEAL)
                .doesNotContain("En ligne</b>, du", "Photographiez");
    }

    @Test
    void paying_online_is_not_said_to_need_a_card() {
        Instant open = Instant.parse("2020-01-20T17:00:00Z");

        assertThat(words(InvoiceFixtures.invoice(InvoiceFixtures.guideContent()), open))
                .contains("En ligne</b>, du", "Photographiez")
                .doesNotContain("carte");
    }

    @Test
    void a_sum_that_no_card_pays_is_not_offered_online() {
        var content = InvoiceFixtures.contentWith(new InvoiceLine("Solde", 100, 99, 99));

        assertThat(words(InvoiceFixtures.invoice(content)))
                .contains("n'est possible que de 1,00 € à 3 000,00 €", "Par chèque", APPEAL)
                .doesNotContain("En ligne</b>, du", "Photographiez");
    }

    @Test
    void a_direct_debit_is_announced_instead_of_ways_to_pay() {
        var content = PdfFixtures.debitedOn(LocalDate.of(2020, 2, 5));

        assertThat(words(InvoiceFixtures.invoice(content)))
                .contains("sera prélevé sur votre compte bancaire le 05/02/2020", APPEAL)
                .doesNotContain("Par chèque", "En ligne</b>, du");
    }

    @Test
    void what_was_referred_to_the_treasury_is_paid_at_the_accountant() {
        var referred =
                Change.of(Change.Kind.REFERRED_TO_TREASURY, InvoiceFixtures.SOME_TIME, "import-2");

        assertThat(words(invoice(referred)))
                .contains("transmise au Trésor public", "Service de gestion comptable", APPEAL)
                .doesNotContain("Par chèque", "En ligne</b>, du");
    }

    @Test
    void a_cancelled_invoice_says_so_and_demands_nothing() {
        var content = InvoiceFixtures.guideContent();

        assertThat(words(InvoiceFixtures.cancelled(content)))
                .contains("Cette facture est annulée", "Vous n'avez rien à payer")
                .doesNotContain("Par chèque", APPEAL, "Avis des sommes à payer");
    }

    @Test
    void a_replaced_invoice_sends_to_the_other() {
        var replaced =
                new Change(
                        Change.Kind.CANCELLED,
                        InvoiceFixtures.SOME_TIME,
                        "import-2",
                        null,
                        "2001000002");

        assertThat(words(invoice(replaced)))
                .contains("Cette facture est remplacée par une autre")
                .doesNotContain("Par chèque", APPEAL);
    }

    private static Invoice invoice(Change change) {
        var issued = Change.of(Change.Kind.ISSUED, ISSUED, "import-1");
        return new Invoice(
                "invoice-1",
                null,
                InvoiceFixtures.guideContent(),
                new Ledger(List.of()),
                new History(List.of(issued, change)),
                null);
    }

    private static String words(Invoice invoice) {
        return words(invoice, InvoiceFixtures.SOME_TIME);
    }

    private static String words(Invoice invoice, Instant now) {
        String page = PdfFixtures.draftAt(now).draft(invoice).page();
        String body = page.substring(page.indexOf("<body>"));
        return HtmlUtils.htmlUnescape(body).replaceAll("[\\s\u00A0\u202F]+", " ");
    }
}

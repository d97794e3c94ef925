package fr.espacecitoyens.billing.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.organisation.OrganisationFixtures;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the fields say; that they are the right ones, Mustang says in another test. */
class InvoiceXmlTest {

    private final InvoiceXml xml = new InvoiceXml(OrganisationFixtures.organisation());

    @Test
    void what_was_paid_is_told_apart_from_what_is_left() {
        String written = write(InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 300, 53));

        assertThat(written)
                .contains("<ram:GrandTotalAmount>8.53<")
                .contains("<ram:TotalPrepaidAmount>3.53<")
                .contains("<ram:DuePayableAmount>5.00<");
    }

    @Test
    void quantities_have_hundredths_and_amounts_are_rounded_as_on_paper() {
        var line = new InvoiceLine("Aide à domicile", 250, 853, 2133);

        assertThat(write(InvoiceFixtures.invoice(InvoiceFixtures.contentWith(line))))
                .contains("<ram:ChargeAmount>8.53<")
                .contains("<ram:BilledQuantity unitCode=\"C62\">2.50<")
                .contains("<ram:LineTotalAmount>21.33<");
    }

    @Test
    void a_discount_is_a_negative_quantity_at_a_positive_price() {
        var content =
                InvoiceFixtures.contentWith(
                        new InvoiceLine("Repas", 100, 853, 853),
                        new InvoiceLine("Remise", 100, -53, -53));

        assertThat(write(InvoiceFixtures.invoice(content)))
                .contains("<ram:ChargeAmount>0.53<")
                .contains(">-1.00</ram:BilledQuantity>")
                .contains("<ram:LineTotalAmount>-0.53<");
    }

    @Test
    void a_credit_note_names_the_invoice_that_it_lowers() {
        var guide = InvoiceFixtures.guideContent();
        var credit =
                new InvoiceContent(
                        guide.reference(),
                        guide.customer(),
                        guide.heading(),
                        guide.schedule(),
                        guide.lines(),
                        new InvoiceReference("action-sociale", "1912000001"));

        assertThat(write(InvoiceFixtures.invoice(credit)))
                .contains("<ram:TypeCode>381<")
                .contains("<ram:IssuerAssignedID>1912000001<");
    }

    @Test
    void a_cancelled_invoice_says_so_to_programs_too() {
        assertThat(write(InvoiceFixtures.invoice(InvoiceFixtures.guideContent())))
                .contains("<ram:TypeCode>380<")
                .doesNotContain("annulée");
        assertThat(write(InvoiceFixtures.cancelled(InvoiceFixtures.guideContent())))
                .contains("Cette facture est annulée");
    }

    @Test
    void what_looks_like_markup_stays_text() {
        var line = new InvoiceLine("</ram:Name> & \"suite\"", 100, 853, 853);

        assertThat(write(InvoiceFixtures.invoice(InvoiceFixtures.contentWith(line))))
                .contains("<ram:Name>&lt;/ram:Name&gt; &amp; ");
    }

    private String write(Invoice invoice) {
        return xml.of(invoice, LocalDate.of(2020, 1, 10));
    }
}

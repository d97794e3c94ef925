package fr.espacecitoyens.billing.pdf.print;

import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import fr.espacecitoyens.billing.facturx.InvoiceXml;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.OnlinePayment;
import fr.espacecitoyens.billing.invoice.Schedule;
import fr.espacecitoyens.billing.organisation.OrganisationFixtures;
import fr.espacecitoyens.paper.PrintSheet;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** What tests of printed invoices share. */
public final class PdfFixtures {

    private PdfFixtures() {}

    /** Drafts invoices as of this moment. */
    static DraftInvoice draftAt(Instant now) {
        var organisation = OrganisationFixtures.organisation();
        return new DraftInvoice(
                organisation,
                new OnlinePayment(100, 300_000, Map.of()),
                new InvoiceXml(organisation),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The guide's invoice as we print it. */
    public static byte[] printed() {
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.guideContent());
        return new PrintSheet().print(draftAt(InvoiceFixtures.SOME_TIME).draft(invoice));
    }

    /** 8,53 € less on another invoice. */
    static InvoiceContent creditNote() {
        var guide = InvoiceFixtures.guideContent();
        return new InvoiceContent(
                guide.reference(),
                guide.customer(),
                guide.heading(),
                guide.schedule(),
                guide.lines(),
                new InvoiceReference("action-sociale", "1912000001"));
    }

    /** The guide's invoice, which is taken from the payer's account. */
    static InvoiceContent debitedOn(LocalDate day) {
        var guide = InvoiceFixtures.guideContent();
        var schedule = guide.schedule();
        return new InvoiceContent(
                guide.reference(),
                guide.customer(),
                guide.heading(),
                new Schedule(schedule.issuedOn(), schedule.dueOn(), schedule.online(), day),
                guide.lines());
    }

    /** A picture as a camera sees it. */
    static LuminanceSource luminance(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new RGBLuminanceSource(
                width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }
}

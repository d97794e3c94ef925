package fr.espacecitoyens.billing.pdf.print;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.paper.PrintSheet;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures the printing of invoices and says it; nothing here passes or fails by a time. Run by its
 * name; with {@code _JAVA_OPTIONS=-XX:TieredStopAtLevel=4} Java compiles as it does on a server.
 */
class PrintFigures {

    private static final int WARM_UP = 600;
    private static final int TIMES = 400;

    private final PrintSheet printSheet = new PrintSheet();
    private final DraftInvoice draftInvoice = PdfFixtures.draftAt(InvoiceFixtures.SOME_TIME);

    /**
     * The other tests' validators bring an XML library that starts slowly; the service has none.
     */
    @BeforeAll
    static void useTheServicesOwnXml() {
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                TransformerFactory.newDefaultInstance().getClass().getName());
    }

    @Test
    void prints_what_an_invoice_costs() {
        print("one page", InvoiceFixtures.invoice(InvoiceFixtures.guideContent()));
        var lines =
                IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> new InvoiceLine("Repas du jour " + i, 100, 853, 853))
                        .toArray(InvoiceLine[]::new);
        print("three pages", InvoiceFixtures.invoice(InvoiceFixtures.contentWith(lines)));
    }

    private void print(String what, Invoice invoice) {
        for (int i = 0; i < WARM_UP; i++) {
            make(invoice);
        }
        long[] nanoseconds = new long[TIMES];
        var threads = ManagementFactory.getThreadMXBean();
        long busy = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            make(invoice);
            nanoseconds[i] = System.nanoTime() - begun;
        }
        busy = threads.getCurrentThreadCpuTime() - busy;
        Arrays.sort(nanoseconds);
        System.out.printf(
                "FIGURE invoice of %s: %.0f PDFs per CPU second, median %.1f ms, 95%% within %.1f"
                        + " ms, %.1f KB%n",
                what,
                TIMES * 1e9 / busy,
                nanoseconds[TIMES / 2] / 1e6,
                nanoseconds[TIMES * 95 / 100] / 1e6,
                make(invoice).length / 1024.0);
    }

    private byte[] make(Invoice invoice) {
        return printSheet.print(draftInvoice.draft(invoice));
    }
}

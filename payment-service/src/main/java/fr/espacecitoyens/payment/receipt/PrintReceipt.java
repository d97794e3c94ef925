package fr.espacecitoyens.payment.receipt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.espacecitoyens.paper.PrintSheet;
import fr.espacecitoyens.paper.Resource;
import fr.espacecitoyens.paper.Sheet;
import fr.espacecitoyens.payment.receipt.Receipts.Receipt;
import java.time.Clock;

/** Prints a receipt as a tagged PDF/A-3, and signs it. */
final class PrintReceipt {

    private final PrintSheet press = new PrintSheet();
    private final Template template =
            Mustache.compiler().escapeHTML(true).compile(Resource.text("pdf/receipt.html"));
    private final ReceiptProperties properties;
    private final SignReceipt signReceipt;
    private final Clock clock;

    PrintReceipt(ReceiptProperties properties, SignReceipt signReceipt, Clock clock) {
        this.properties = properties;
        this.signReceipt = signReceipt;
        this.clock = clock;
    }

    byte[] print(Receipt receipt) {
        String title = "Reçu de paiement " + receipt.entry().number();
        var about =
                new Sheet.Description(title, properties.issuer().name(), title, receipt.paidAt());
        var page = template.execute(ReceiptPage.of(receipt, properties));
        return signReceipt.sign(press.print(new Sheet(about, page, null)), clock.instant());
    }
}

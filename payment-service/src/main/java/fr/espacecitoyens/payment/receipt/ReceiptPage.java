package fr.espacecitoyens.payment.receipt;

import fr.espacecitoyens.payment.receipt.ReceiptProperties.Issuer;
import fr.espacecitoyens.payment.receipt.Receipts.Receipt;
import fr.espacecitoyens.platform.Money;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code receipt.html} prints, already in words.
 *
 * @param refunded null if nothing went back
 */
record ReceiptPage(
        Issuer issuer,
        String number,
        String paidAt,
        String amount,
        String provider,
        String transaction,
        List<Row> rows,
        @Nullable String refunded,
        Proof proof) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy'\u00a0à\u00a0'HH'h'mm")
                    .withZone(ParisTime.ZONE);

    /** One invoice. */
    record Row(String number, String label, String amount) {}

    /**
     * How to find out whether the paper is genuine.
     *
     * @param check the page that the QR code leads to
     * @param hash of the line in the payment journal
     */
    record Proof(String check, String page, String code, String hash) {}

    static ReceiptPage of(Receipt receipt, ReceiptProperties properties) {
        String page = properties.portal() + "/recus/verifier";
        String code = receipt.entry().hash().substring(0, Receipts.CODE_LENGTH);
        return new ReceiptPage(
                properties.issuer(),
                receipt.entry().number(),
                moment(receipt.paidAt()),
                amount(receipt.amountCents()),
                receipt.provider().equals("payfip") ? "PayFiP" : "Paybox",
                receipt.transaction(),
                receipt.lines().stream()
                        .map(l ->
                                new Row(
                                        l.invoiceNumber(),
                                        l.invoiceLabel(),
                                        amount(l.amountCents())))
                        .toList(),
                receipt.refundedCents() == 0 ? null : amount(receipt.refundedCents()),
                new Proof(
                        page + "/" + receipt.entry().number() + "/" + code,
                        page,
                        code,
                        receipt.entry().hash()));
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String amount(long cents) {
        return new Money(cents).inFrench();
    }
}

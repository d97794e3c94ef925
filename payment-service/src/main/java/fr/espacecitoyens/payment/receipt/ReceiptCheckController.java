package fr.espacecitoyens.payment.receipt;

import fr.espacecitoyens.payment.receipt.Receipts.Receipt;
import fr.espacecitoyens.platform.web.Problem;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever holds a receipt what it should say. Nobody is named. */
@RestController
class ReceiptCheckController {

    record Checked(
            String number,
            Instant paidAt,
            long amountCents,
            long refundedCents,
            List<String> invoiceNumbers) {

        static Checked of(Receipt receipt) {
            return new Checked(
                    receipt.entry().number(),
                    receipt.paidAt(),
                    receipt.amountCents(),
                    receipt.refundedCents(),
                    receipt.lines().stream().map(Receipts.Line::invoiceNumber).toList());
        }
    }

    private final Receipts receipts;

    ReceiptCheckController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/receipts/{number}/{code}")
    Checked check(
            @PathVariable @Pattern(regexp = "R\\d{4}-\\d{6}") String number,
            @PathVariable @Pattern(regexp = "[0-9a-f]{20}") String code) {
        return receipts.checked(number, code)
                .map(Checked::of)
                .orElseThrow(() ->
                        Problem.notFound(
                                "receipt-unknown", "Aucun reçu ne porte ce numéro et ce code."));
    }
}

package fr.espacecitoyens.billing.facturx;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceState;
import java.time.LocalDate;

/** How the money is to come, by the code list UNTDID 4461. */
enum PaymentMeans {
    ONLINE_PAYMENT_SERVICE("68"),
    DIRECT_DEBIT("49");

    private final String code;

    PaymentMeans(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static PaymentMeans of(Invoice invoice, LocalDate today) {
        return invoice.state(today) == InvoiceState.PRELEVEMENT_PREVU
                ? DIRECT_DEBIT
                : ONLINE_PAYMENT_SERVICE;
    }
}

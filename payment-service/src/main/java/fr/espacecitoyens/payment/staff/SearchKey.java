package fr.espacecitoyens.payment.staff;

import fr.espacecitoyens.payment.journal.Journal;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What payments can be looked for by. */
@Component
class SearchKey {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9./_-]{1,64}");

    private final Journal journal;
    private final PayableInvoices invoices;

    SearchKey(Journal journal, PayableInvoices invoices) {
        this.journal = journal;
        this.invoices = invoices;
    }

    /**
     * The key by which payments are stored, of what people read: the number of a receipt or of an
     * invoice stands for its id.
     *
     * @return nothing if no payment can be called so
     */
    Optional<String> of(String typed) {
        return Optional.of(typed)
                .filter(key -> KEY.matcher(key).matches())
                .map(key ->
                        journal.receipt(key)
                                .map(Journal.ReceiptEntry::paymentId)
                                .or(() -> invoices.idOfNumber(key))
                                .orElse(key));
    }
}

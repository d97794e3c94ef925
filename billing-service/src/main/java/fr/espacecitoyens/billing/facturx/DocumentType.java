package fr.espacecitoyens.billing.facturx;

import fr.espacecitoyens.billing.invoice.Invoice;

/** What kind of document it is, by the code list UNTDID 1001. */
enum DocumentType {
    COMMERCIAL_INVOICE("380"),
    CREDIT_NOTE("381");

    private final String code;

    DocumentType(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static DocumentType of(Invoice invoice) {
        return invoice.content().isCreditNote() ? CREDIT_NOTE : COMMERCIAL_INVOICE;
    }
}

package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.Invoice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** Names the files that a citizen keeps of an invoice. */
final class Attachment {

    private Attachment() {}

    /**
     * The header for « facture-2001000001.pdf »; without the number if the invoice is not known.
     */
    static String named(String stem, @Nullable Invoice invoice, String extension) {
        String number =
                invoice == null ? "" : "-" + invoice.number().replaceAll("[^A-Za-z0-9-]", "");
        return ContentDisposition.attachment()
                .filename(stem + number + "." + extension)
                .build()
                .toString();
    }
}

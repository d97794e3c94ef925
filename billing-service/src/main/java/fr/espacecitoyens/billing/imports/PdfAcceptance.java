package fr.espacecitoyens.billing.imports;

import org.jspecify.annotations.Nullable;

/** Decides whether a document may be shown to citizens as an invoice. */
@FunctionalInterface
public interface PdfAcceptance {

    /**
     * What speaks against a document, in French.
     *
     * @return null for one that is accepted
     */
    @Nullable String refusal(byte[] pdf);
}

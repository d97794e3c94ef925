package fr.espacecitoyens.billing.certificate;

import fr.espacecitoyens.billing.invoice.Settlement;
import java.time.LocalDate;

/**
 * Money that came in, or was given back, on a day.
 *
 * @param person who was served
 * @param amountCents negative for what was given back
 * @param shares what it was for
 * @param beyondCents the part of it that nothing was owed for
 */
record Payment(
        LocalDate on,
        Settlement.Means means,
        String invoiceNumber,
        String person,
        long amountCents,
        Shares shares,
        long beyondCents) {}

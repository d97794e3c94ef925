package fr.espacecitoyens.portal.backend;

import java.time.Instant;
import java.util.List;

/**
 * What a receipt should say, for whoever holds one.
 *
 * @param refundedCents what of it went back since
 */
public record CheckedReceipt(
        String number,
        Instant paidAt,
        long amountCents,
        long refundedCents,
        List<String> invoiceNumbers) {}

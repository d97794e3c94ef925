package fr.espacecitoyens.portal.backend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one person gets the invoices of one service.
 *
 * @param email null for somebody who has never chosen
 * @param since the first day whose invoices come by e-mail; null for whoever gets paper
 * @param backOnPaper why somebody gets paper again who wanted e-mail
 */
public record EInvoiceRow(
        String id,
        String person,
        String serviceLabel,
        boolean subscribed,
        @Nullable String email,
        @Nullable LocalDate since,
        @Nullable String backOnPaper) {}

package fr.espacecitoyens.billing.einvoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of « ADHÉSION À LA FACTURE EN LIGNE ».
 *
 * @param id stands for the customer in addresses
 * @param person as the guide writes it: « CÉCILE ALQUIER »
 * @param email null for somebody who has never chosen
 * @param from the first day to which a choice applies that was just made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EInvoiceRow(
        String id,
        String person,
        String service,
        String serviceLabel,
        boolean subscribed,
        @Nullable String email,
        @Nullable LocalDate since,
        EInvoice.@Nullable Reason backOnPaper,
        @Nullable LocalDate from) {}

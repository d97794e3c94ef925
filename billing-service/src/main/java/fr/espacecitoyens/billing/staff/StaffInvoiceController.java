package fr.espacecitoyens.billing.staff;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finds an invoice for the staff, and does what they ask. */
@RestController
class StaffInvoiceController {

    private static final int PAGE_SIZE = 24;

    /** What numbers of invoices and customers are made of in imports. */
    private static final String NUMBER = "[^\\p{Cntrl}]{1,40}";

    /** A page of invoices; {@code total} on all pages. */
    record Found(int total, int page, List<StaffInvoice> invoices) {}

    /**
     * What a cancelled invoice is replaced by.
     *
     * @param replacedBy the number of an invoice of the same service
     */
    record Cancellation(@Nullable @Pattern(regexp = NUMBER) String replacedBy) {}

    private final Invoices invoices;
    private final KnownServices services;
    private final StaffInvoices staffInvoices;
    private final ActOnInvoice actOnInvoice;

    StaffInvoiceController(
            Invoices invoices,
            KnownServices services,
            StaffInvoices staffInvoices,
            ActOnInvoice actOnInvoice) {
        this.invoices = invoices;
        this.services = services;
        this.staffInvoices = staffInvoices;
        this.actOnInvoice = actOnInvoice;
    }

    /**
     * Finds by one number, the newest first.
     *
     * @param number an invoice's
     * @param customer a customer's
     * @throws Problem 422 unless exactly one is given
     */
    @GetMapping("/staff/invoices")
    Found find(
            @RequestParam(required = false) @Nullable @Pattern(regexp = NUMBER) String number,
            @RequestParam(required = false) @Nullable @Pattern(regexp = NUMBER) String customer,
            @RequestParam(defaultValue = "1") @Positive int page) {
        if ((number == null) == (customer == null)) {
            throw Problem.invalid(
                    List.of(
                            new FieldError(
                                    "number",
                                    "Indiquez un numéro de facture (number) ou de client"
                                            + " (customer).")));
        }
        Collection<Invoice> found = number == null ? of(customer) : under(number);
        return new Found(
                found.size(),
                page,
                found.stream()
                        .skip((page - 1L) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(staffInvoices::brief)
                        .toList());
    }

    @GetMapping("/staff/invoices/{id}")
    StaffInvoice one(@PathVariable String id) {
        return staffInvoices.whole(invoice(id));
    }

    /** Takes the invoice back; said twice it stays so. */
    @PostMapping("/staff/invoices/{id}/cancellation")
    StaffInvoice cancel(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Cancellation cancellation) {
        actOnInvoice.cancel(invoice(id), cancellation == null ? null : cancellation.replacedBy());
        return one(id);
    }

    /** Sends it once more to the citizens who see it. */
    @PostMapping("/staff/invoices/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable String id) {
        actOnInvoice.resend(invoice(id));
    }

    private Invoice invoice(String id) {
        return invoices.find(id)
                .orElseThrow(() -> Problem.notFound("no-invoice", "Cette facture n'existe pas."));
    }

    private Collection<Invoice> under(String number) {
        return invoices.under(
                        services.services().keySet().stream()
                                .map(service -> new InvoiceReference(service, number))
                                .toList())
                .values();
    }

    private List<Invoice> of(@Nullable String customer) {
        return customer == null
                ? List.of()
                : invoices.of(
                        services.services().keySet().stream()
                                .map(service -> new CustomerKey(service, customer))
                                .toList());
    }
}

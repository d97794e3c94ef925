package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.payment.payable.PayableInvoice;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what a citizen wants to pay, with amounts as they are now. */
@Component
class Basket {

    /** One invoice and what of it is to be paid. */
    record Part(PayableInvoice invoice, Allocation allocation) {}

    /** Invoices that can be paid together. */
    record Contents(Provider provider, List<Part> parts) {

        List<Allocation> allocations() {
            return parts.stream().map(Part::allocation).toList();
        }

        List<String> invoiceIds() {
            return parts.stream().map(part -> part.allocation().invoiceId()).toList();
        }

        void refuseUnlessOpen(Instant now) {
            for (Part part : parts) {
                var refusal = part.invoice().refusalAt(now);
                if (refusal == null) {
                    refusal = part.invoice().refusalOfPart(part.allocation().amountCents());
                }
                if (refusal != null) {
                    throw AttemptProblems.notPayable(refusal);
                }
            }
        }
    }

    private final PayableInvoices invoices;
    private final ProviderChoice choice;

    Basket(PayableInvoices invoices, ProviderChoice choice) {
        this.invoices = invoices;
        this.choice = choice;
    }

    /**
     * What is wished for.
     *
     * @throws fr.espacecitoyens.platform.web.Problem if an invoice is not the citizen's, is
     *     settled, or goes another way than the others
     */
    Contents of(StartPayment.Wish wish) {
        List<Part> parts = new ArrayList<>();
        for (StartPayment.Item item : wish.items()) {
            PayableInvoice invoice =
                    invoices.find(item.invoiceId(), wish.citizenId())
                            .orElseThrow(AttemptProblems::unknownInvoice);
            if (invoice.isSettled()) {
                throw AttemptProblems.settled();
            }
            Long amount = item.amountCents();
            long cents = amount == null ? invoice.remainingCents() : amount;
            parts.add(new Part(invoice, new Allocation(item.invoiceId(), cents)));
        }
        return new Contents(providerOf(parts), parts);
    }

    private Provider providerOf(List<Part> parts) {
        var providers =
                parts.stream().map(part -> choice.forService(part.invoice().service())).distinct();
        var all = providers.toList();
        if (all.size() != 1) {
            throw AttemptProblems.providersDiffer();
        }
        return all.getFirst();
    }
}

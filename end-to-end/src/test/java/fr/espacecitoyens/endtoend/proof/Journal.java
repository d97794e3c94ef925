package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What payment-service told the world about money at Paybox, once however often it was told.
 *
 * @param succeeded what counts for which invoice
 * @param unapplied what counts for nothing, by transaction
 * @param refunds what was given back, by refund
 */
record Journal(
        List<Counted> succeeded, Map<String, Unapplied> unapplied, Map<String, Refunded> refunds) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PAYMENT = "fr.espacecitoyens.payment.payment-";

    /** A payment's part that counts for an invoice. */
    record Counted(String payment, String transaction, String invoiceId, long cents) {}

    /** Money that counts for nothing, and for what it was meant. */
    record Unapplied(long cents, List<String> invoiceIds) {}

    /**
     * Money that was given back.
     *
     * @param invoiceId for which it had counted; empty if it had for none
     */
    record Refunded(String invoiceId, long cents) {}

    static Journal read() {
        var journal = new Journal(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        for (var told : Topics.told("payment.payments")) {
            journal.hear(told.type(), JSON.readTree(told.value()));
        }
        return journal;
    }

    private void hear(String type, JsonNode data) {
        if (!data.path("provider").asString("").equals("paybox")) {
            return;
        }
        String payment = data.path("paymentId").asString("");
        String transaction = data.path("transaction").asString("");
        long cents = data.path("amountCents").asLong();
        switch (type) {
            case PAYMENT + "succeeded.v1" ->
                    data.path("allocations")
                            .forEach(part ->
                                    succeeded.add(
                                            new Counted(
                                                    payment,
                                                    transaction,
                                                    part.path("invoiceId").asString(),
                                                    part.path("amountCents").asLong())));
            case PAYMENT + "unapplied.v1" ->
                    unapplied.put(
                            transaction,
                            new Unapplied(
                                    cents,
                                    data.path("invoiceIds")
                                            .valueStream()
                                            .map(JsonNode::asString)
                                            .toList()));
            case PAYMENT + "refunded.v1" ->
                    refunds.put(
                            data.path("refundId").asString(),
                            new Refunded(data.path("invoiceId").asString(""), cents));
            default -> {
                // Nothing about money.
            }
        }
    }

    /** All that was given back, in cents. */
    long refundedCents() {
        return refunds.values().stream().mapToLong(Refunded::cents).sum();
    }

    /** What counts in the end: what came for invoices, less what went back of that. */
    long countedCents() {
        long back =
                refunds.values().stream()
                        .filter(refund -> !refund.invoiceId().isEmpty())
                        .mapToLong(Refunded::cents)
                        .sum();
        return succeeded.stream().mapToLong(Counted::cents).sum() - back;
    }

    /** What counts of each transaction, in cents. */
    Map<String, Long> countedByTransaction() {
        Map<String, Long> counted = new HashMap<>();
        succeeded.forEach(c -> counted.merge(c.transaction(), c.cents(), Long::sum));
        return counted;
    }

    /** All of the provider's transactions of which something was told. */
    Set<String> transactions() {
        Set<String> all = new HashSet<>(unapplied.keySet());
        succeeded.forEach(one -> all.add(one.transaction()));
        return all;
    }

    /** What counts for each invoice, in cents. */
    Map<String, Long> countedByInvoice() {
        Map<String, Long> counted = new HashMap<>();
        succeeded.forEach(c -> counted.merge(c.invoiceId(), c.cents(), Long::sum));
        return counted;
    }
}

package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.JsonHttp;
import fr.espacecitoyens.endtoend.Town;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The provider's own book: what it took and gave back.
 *
 * @param captures by transaction
 * @param refunds cents by the transaction that they came from
 * @param answers how often the shop gave which answer to a notification
 */
record Ledger(
        Map<String, Captured> captures, Map<String, Long> refunds, Map<String, Integer> answers) {

    /**
     * Money that was taken.
     *
     * @param transaction the provider's number for it
     * @param reference the shop's
     * @param told what the shop answered to each notification of it
     */
    record Captured(
            String transaction, String reference, long cents, Instant at, List<String> told) {

        /** Whether the shop has said that it took in the message. */
        boolean isAcknowledged() {
            return told.contains("200");
        }
    }

    static Ledger read() {
        var book = new Ledger(new TreeMap<>(), new HashMap<>(), new TreeMap<>());
        JsonHttp.get(Town.stack().simulatorUrl() + "/api/transactions").forEach(book::enter);
        return book;
    }

    private void enter(JsonNode entry) {
        List<String> told = entry.path("ipn").valueStream().map(JsonNode::asString).toList();
        told.forEach(answer -> answers.merge(answer, 1, Integer::sum));
        if (!entry.path("code").asString("").equals("00000")) {
            return;
        }
        String transaction = entry.path("transaction").asString();
        long cents = entry.path("amountCents").asLong();
        switch (entry.path("kind").asString("")) {
            case "PAYMENT" ->
                    captures.put(
                            transaction,
                            new Captured(
                                    transaction,
                                    entry.path("reference").asString(),
                                    cents,
                                    Instant.parse(entry.path("at").asString()),
                                    told));
            case "REFUND", "CANCELLATION" ->
                    refunds.merge(entry.path("origin").asString(), cents, Long::sum);
            default -> throw new AssertionError("unexpected entry " + entry);
        }
    }

    /** What was taken and not given back. */
    long cents() {
        return captures.values().stream().mapToLong(Captured::cents).sum() - refundedCents();
    }

    long refundedCents() {
        return refunds.values().stream().mapToLong(Long::longValue).sum();
    }
}

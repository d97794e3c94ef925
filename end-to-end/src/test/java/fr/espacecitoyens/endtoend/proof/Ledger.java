package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.JsonHttp;
import fr.espacecitoyens.endtoend.Town;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
     * @param fate what became of the notification
     * @param told what the shop answered to each of it
     */
    record Captured(
            String transaction,
            String reference,
            long cents,
            Instant at,
            String fate,
            List<String> told) {

        /** Whether the shop never took in a true message of it. */
        private boolean isUntold() {
            return !isAcknowledged() || FALSE.contains(fate);
        }

        /** Whether the shop has said that it took in the message. */
        boolean isAcknowledged() {
            return told.contains("200");
        }
    }

    /** What a message of such a fate says is not so. */
    private static final Set<String> FALSE = Set.of("WRONG_KEY", "WRONG_AMOUNT", "TAMPERED");

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
                                    entry.path("fate").asString(""),
                                    told));
            case "REFUND", "CANCELLATION" ->
                    refunds.merge(entry.path("origin").asString(), cents, Long::sum);
            default -> throw new AssertionError("unexpected entry " + entry);
        }
    }

    /**
     * The second captures of one reference of which no true message came. Paybox is asked by the
     * reference, and tells of the first one: these show in its statement of account only.
     */
    Set<String> beyondAsking() {
        Set<String> references = new HashSet<>();
        return captures.values().stream()
                .filter(one -> !references.add(one.reference()))
                .filter(Captured::isUntold)
                .map(Captured::transaction)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The same book without these. */
    Ledger without(Set<String> transactions) {
        var others = new TreeMap<>(captures);
        others.keySet().removeAll(transactions);
        return new Ledger(others, refunds, answers);
    }

    /** What was taken and not given back. */
    long cents() {
        return captures.values().stream().mapToLong(Captured::cents).sum() - refundedCents();
    }

    long refundedCents() {
        return refunds.values().stream().mapToLong(Long::longValue).sum();
    }
}

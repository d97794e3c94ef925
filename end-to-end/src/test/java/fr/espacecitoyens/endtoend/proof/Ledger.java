package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.JsonHttp;
import fr.espacecitoyens.endtoend.Town;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The provider's own book: what it took and gave back.
 *
 * @param captures cents by transaction
 * @param references the shop's reference of each transaction
 * @param refunds cents by the transaction that they came from
 */
record Ledger(
        Map<String, Long> captures, Map<String, String> references, Map<String, Long> refunds) {

    static Ledger read() {
        var book = new Ledger(new HashMap<>(), new HashMap<>(), new HashMap<>());
        String address = Town.stack().simulatorUrl() + "/api/transactions";
        JsonHttp.get(address)
                .valueStream()
                .filter(entry -> entry.path("code").asString("").equals("00000"))
                .forEach(entry -> {
                    String transaction = entry.path("transaction").asString();
                    long cents = entry.path("amountCents").asLong();
                    switch (entry.path("kind").asString("")) {
                        case "PAYMENT" -> {
                            book.captures().put(transaction, cents);
                            book.references().put(transaction, entry.path("reference").asString());
                        }
                        case "REFUND" ->
                                book.refunds()
                                        .merge(entry.path("origin").asString(), cents, Long::sum);
                        default -> throw new AssertionError("unexpected entry " + entry);
                    }
                });
        return book;
    }

    /**
     * A payment whose notification the shop has acknowledged.
     *
     * @param transaction the provider's number for it
     */
    record TakenIn(String reference, String transaction) {}

    /** Accepted payments of which the shop has said that it took in the message. */
    static List<TakenIn> takenIn() {
        return JsonHttp.get(Town.stack().simulatorUrl() + "/api/transactions")
                .valueStream()
                .filter(entry -> entry.path("code").asString("").equals("00000"))
                .filter(entry ->
                        entry.path("ipn").valueStream().anyMatch(a -> a.asString("").equals("200")))
                .map(entry ->
                        new TakenIn(
                                entry.path("reference").asString(),
                                entry.path("transaction").asString()))
                .toList();
    }

    /** What was taken and not given back. */
    long cents() {
        return sum(captures) - sum(refunds);
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}

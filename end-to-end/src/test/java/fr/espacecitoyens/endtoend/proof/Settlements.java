package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Topics;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What billing-service told that it counted.
 *
 * @param byPayment cents by invoice and payment
 * @param remaining the least that was ever told to be left of an invoice, in cents
 * @param numbers of all invoices, by their ids
 */
record Settlements(
        Map<String, Long> byPayment, Map<String, Long> remaining, Map<String, String> numbers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INVOICE = "fr.espacecitoyens.billing.invoice-";

    static Settlements read() {
        var all = new Settlements(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var told : Topics.told("billing.invoices")) {
            var data = JSON.readTree(told.value());
            String invoice = data.path("invoiceId").asString("");
            if (told.type().equals(INVOICE + "issued.v1")) {
                all.numbers().put(invoice, data.path("number").asString());
            } else if (told.type().equals(INVOICE + "settled.v1")) {
                String payment = data.path("paymentId").asString();
                all.byPayment().put(key(invoice, payment), data.path("amountCents").asLong());
                long left = data.path("remainingCents").asLong();
                all.remaining().merge(invoice, left, Math::min);
            }
        }
        return all;
    }

    /** Of the invoice in a key. */
    String number(String key) {
        return numbers.getOrDefault(key.substring(0, key.indexOf(' ')), "");
    }

    static String key(String invoice, String payment) {
        return invoice + " " + payment;
    }
}

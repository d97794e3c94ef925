package fr.espacecitoyens.payment.paybox;

import java.util.HashMap;
import java.util.Map;

/** What Paybox answers to a server operation. */
record PayboxAnswer(Map<String, String> fields) {

    static final String DONE = "00000";

    /** No such transaction. */
    static final String NOT_FOUND = "00018";

    /** Whatever cannot be read is not there. */
    static PayboxAnswer of(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new PayboxAnswer(Map.copyOf(fields));
    }

    String code() {
        return field("CODEREPONSE");
    }

    /** Empty if the answer has no such field. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}

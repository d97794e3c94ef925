package fr.espacecitoyens.simulator.request;

import fr.espacecitoyens.simulator.http.FormText;
import java.time.Duration;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The PBX_ fields of a shop, in the order in which they came: the signature depends on it. */
public final class PaymentRequest {

    /** How long a page lives unless the shop says otherwise. */
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(15);

    private final SequencedMap<String, String> fields;

    private PaymentRequest(SequencedMap<String, String> fields) {
        this.fields = Collections.unmodifiableSequencedMap(fields);
    }

    /**
     * Reads what a browser sent; fields whose name does not begin with PBX_ do not count.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    public static PaymentRequest parse(String form) {
        var fields = FormText.parse(form);
        fields.keySet().removeIf(name -> !name.startsWith("PBX_"));
        return new PaymentRequest(fields);
    }

    /** The value of a field, empty if it was not sent. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    String signedText() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("PBX_HMAC"))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    /** PBX_CMD, the shop's own name for this payment. */
    public String reference() {
        return value("PBX_CMD");
    }

    /** PBX_TOTAL in cents; only a checked request has one. */
    public long amountCents() {
        return Long.parseLong(value("PBX_TOTAL"));
    }

    /** PBX_DISPLAY, in which the customer has to pay. */
    public Duration limit() {
        String seconds = value("PBX_DISPLAY");
        return seconds.matches("\\d{1,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : USUAL_LIMIT;
    }

    /** Whether the shop has chosen the card, so that there is nothing to choose. */
    public boolean forcesCard() {
        return value("PBX_TYPEPAIEMENT").equals("CARTE");
    }

    /** PBX_AUTOSEULE: the money is set aside until the shop captures it. */
    public boolean isAuthorisedOnly() {
        return value("PBX_AUTOSEULE").equals("O");
    }
}

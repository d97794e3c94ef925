package fr.espacecitoyens.payment.payfip;

import java.net.URI;
import java.text.Normalizer;

/**
 * What is to be paid.
 *
 * @param refdet our name for it: 6 to 30 letters and digits
 * @param object in the town's words; PayFiP is given what it can write of them
 * @param notifyUrl where PayFiP tells that there is a result
 * @param returnUrl where the browser goes afterwards
 */
record Debt(
        String refdet,
        long amountCents,
        String email,
        String object,
        URI notifyUrl,
        URI returnUrl) {

    /** What other clients of PayFiP keep to. */
    private static final long SMALLEST = 100;

    private static final long LARGEST = 10_000_000;
    private static final int LONGEST_OBJECT = 100;

    boolean isWithinBounds() {
        return SMALLEST <= amountCents && amountCents <= LARGEST;
    }

    /** Letters without accents, digits and spaces. */
    String plainObject() {
        String plain =
                Normalizer.normalize(
                                object.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9]+", " ")
                        .strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_OBJECT));
    }
}

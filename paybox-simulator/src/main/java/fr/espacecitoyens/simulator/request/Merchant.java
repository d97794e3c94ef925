package fr.espacecitoyens.simulator.request;

import java.math.BigInteger;

/**
 * The shop that this simulator knows.
 *
 * @param rang with or without leading zeros: Verifone went from two digits to three
 * @param hmacKey in hexadecimal
 * @param name as the customer reads it
 */
public record Merchant(String site, String rang, String identifiant, String hmacKey, String name) {

    boolean isNamedBy(PaymentRequest request) {
        return request.value("PBX_SITE").equals(site)
                && sameNumber(request.value("PBX_RANG"), rang)
                && request.value("PBX_IDENTIFIANT").equals(identifiant);
    }

    private static boolean sameNumber(String one, String other) {
        return one.matches("\\d{1,3}") && new BigInteger(one).equals(new BigInteger(other));
    }
}

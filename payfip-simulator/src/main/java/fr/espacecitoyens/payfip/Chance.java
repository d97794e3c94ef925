package fr.espacecitoyens.payfip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * Chooses by weights. The choice hangs on the seed, the amount and which of the operations with
 * this amount it is: references and numbers are new in each run, so it could not be made again by
 * them.
 */
final class Chance {

    private Chance() {}

    static NotificationFault of(Setting setting, long cents, long nth) {
        long number = number(setting.seed() + ":" + cents + ":" + nth);
        int rest = Math.floorMod(number, Setting.sum(setting.weights()));
        for (var weight : setting.weights().entrySet()) {
            rest -= weight.getValue();
            if (rest < 0) {
                return weight.getKey();
            }
        }
        throw new IllegalStateException("the weights have no sum");
    }

    private static long number(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}

package fr.espacecitoyens.simulator.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * Chooses by weights. The choice hangs on the seed, the amount and the number of the page alone:
 * references are secrets that no other run has again. Where each payment has an amount of its own,
 * a run can be made again whatever the order of its payments.
 */
final class Chance {

    private Chance() {}

    static Ipn of(Setting setting, long amountCents, int page) {
        String which = setting.seed() + ":" + amountCents + ":" + page;
        int rest = (int) Math.floorMod(number(which), sum(setting));
        for (var weight : setting.weights().entrySet()) {
            rest -= weight.getValue();
            if (rest < 0) {
                return weight.getKey();
            }
        }
        throw new IllegalStateException("the weights have no sum");
    }

    private static long sum(Setting setting) {
        return Setting.sum(setting.weights());
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

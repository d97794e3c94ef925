package fr.espacecitoyens.simulator.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * Chooses by weights or in percent. The fate of a notification hangs on the seed, the amount and
 * the numbers of page and try alone: references are secrets that no other run has again. Where each
 * payment has an amount of its own, a run can be made again whatever the order of its payments.
 */
final class Chance {

    private Chance() {}

    /** Whether something is among so many of a hundred. */
    static boolean hits(int percent, long seed, String what) {
        return Math.floorMod(number(seed + ":" + what), 100) < percent;
    }

    static Ipn of(Setting setting, Try tried) {
        String which =
                "%d:%d:%d:%d"
                        .formatted(
                                setting.seed(), tried.amountCents(), tried.page(), tried.number());
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

package fr.espacecitoyens.platform;

import com.fasterxml.uuid.Generators;
import java.security.SecureRandom;
import java.util.UUID;

/** Where identifiers come from. */
public final class Ids {

    /** RFC 4648 base 32 in lower case: safe in URLs, file names and on the telephone. */
    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A UUIDv7: unique and growing with time, which databases like. Guessable: grants nothing. */
    public static String next() {
        return Generators.timeBasedEpochGenerator().generate().toString();
    }

    /**
     * One of many ids that follow from another and keep the order of their numbers, so that work
     * that is repeated makes the same ids again.
     *
     * @param id what {@link #next} gave
     * @param number from 0 on
     */
    public static String within(String id, int number) {
        UUID whole = UUID.fromString(id);
        long random = whole.getLeastSignificantBits();
        // The variant, the number, and as much of what is random as there is room for.
        long least = (random & (3L << 62)) | ((long) number << 31) | (random & 0x7FFF_FFFFL);
        return new UUID(whole.getMostSignificantBits(), least).toString();
    }

    /** 130 random bits in 26 letters, for whatever grants something to the person who holds it. */
    public static String secret() {
        var letters = new char[26];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = BASE32[RANDOM.nextInt(BASE32.length)];
        }
        return new String(letters);
    }
}

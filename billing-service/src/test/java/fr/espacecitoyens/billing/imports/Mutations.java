package fr.espacecitoyens.billing.imports;

import java.util.Arrays;
import java.util.Random;

/** Files that were damaged by chance; each number stands for always the same damage. */
public final class Mutations {

    private Mutations() {}

    /** Some bytes changed, or some of the end missing. */
    public static byte[] of(byte[] file, int number) {
        var random = new Random(number);
        byte[] damaged = file.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return number % 4 > 0 ? damaged : Arrays.copyOf(damaged, random.nextInt(damaged.length));
    }
}

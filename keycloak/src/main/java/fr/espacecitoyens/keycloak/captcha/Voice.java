package fr.espacecitoyens.keycloak.captcha;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** The words of one speaker, as samples. */
final class Voice {

    static final int SAMPLES_PER_SECOND = 8_000;

    private static final List<Voice> ALL = List.of(new Voice("man"), new Voice("woman"));

    private final short[] question;
    private final List<short[]> digits;

    private Voice(String name) {
        question = word(name, "question");
        digits =
                IntStream.range(0, 10)
                        .mapToObj(digit -> word(name, Integer.toString(digit)))
                        .toList();
    }

    short[] question() {
        return question;
    }

    /** From zero to nine. */
    List<short[]> digits() {
        return digits;
    }

    static Voice any(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    static List<Voice> all() {
        return ALL;
    }

    private static short[] word(String voice, String name) {
        String path = "/speech/" + voice + "/" + name + ".wav";
        InputStream file = Objects.requireNonNull(Voice.class.getResourceAsStream(path), path);
        try (AudioInputStream sound =
                AudioSystem.getAudioInputStream(new BufferedInputStream(file))) {
            byte[] bytes = sound.readAllBytes();
            var samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalStateException(path, e);
        }
    }
}

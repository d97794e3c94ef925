package fr.espacecitoyens.keycloak.captcha;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * « Écrivez ces cinq chiffres : quatre, sept, … » as a sound file. Every file is as long as every
 * other; speed, pitch, loudness, pauses and a soft hiss are new each time, so that no part of one
 * file stands in another.
 */
final class SpokenQuestion {

    static final int DIGITS = 5;

    /** 7.4 seconds: enough for the five longest digits, spoken slowly. */
    static final int SAMPLES = 59_200;

    /** A tenth more or less: still easy to understand. */
    private static final double MOST_STRETCH = 0.08;

    /** A third of a second between two words at least, for slow writers. */
    private static final int LEAST_PAUSE = 2_400;

    /** Against 32,767 of the loudest sample. */
    private static final int HISS = 260;

    private static final RandomGeneratorFactory<RandomGenerator> RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;
    private final short[] samples = new short[SAMPLES];

    private SpokenQuestion(RandomGenerator random) {
        this.random = random;
    }

    /** The same file for the same seed. */
    static byte[] wav(Question question) {
        var spoken = new SpokenQuestion(RANDOM.create(question.seed()));
        spoken.hiss();
        spoken.say(question.answer());
        return spoken.asFile();
    }

    private void hiss() {
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = (short) (random.nextGaussian() * HISS);
        }
    }

    private void say(String digits) {
        Voice voice = Voice.any(random);
        List<short[]> words = new ArrayList<>();
        words.add(changed(voice.question()));
        digits.chars().forEach(digit -> words.add(changed(voice.digits().get(digit - '0'))));
        int silence = SAMPLES - words.stream().mapToInt(word -> word.length).sum();
        int spare = silence - LEAST_PAUSE * words.size();
        int at = 0;
        for (short[] word : words) {
            int more = random.nextInt(Math.max(1, spare / 2));
            spare -= more;
            at += (at == 0 ? LEAST_PAUSE / 4 : LEAST_PAUSE) + more;
            add(word, at);
            at += word.length;
        }
    }

    /** Faster or slower, higher or lower, louder or softer. */
    private short[] changed(short[] word) {
        double step = 1 + random.nextDouble(-MOST_STRETCH, MOST_STRETCH);
        double loudness = random.nextDouble(0.65, 0.95);
        var result = new short[(int) ((word.length - 1) / step)];
        for (int i = 0; i < result.length; i++) {
            double place = i * step;
            int before = (int) place;
            double part = place - before;
            result[i] = (short) (loudness * (word[before] * (1 - part) + word[before + 1] * part));
        }
        return result;
    }

    private void add(short[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            int sum = samples[at + i] + word[i];
            samples[at + i] = (short) Math.clamp(sum, Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }

    /** As on the telephone (G.711): every browser plays it, and no encoder is needed. */
    private byte[] asFile() {
        var bytes = ByteBuffer.allocate(SAMPLES * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        var format = new AudioFormat(Voice.SAMPLES_PER_SECOND, 16, 1, true, false);
        var file = new ByteArrayOutputStream();
        try (var plain =
                        new AudioInputStream(
                                new ByteArrayInputStream(bytes.array()), format, SAMPLES);
                var small = AudioSystem.getAudioInputStream(AudioFormat.Encoding.ULAW, plain)) {
            AudioSystem.write(small, AudioFileFormat.Type.WAVE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}

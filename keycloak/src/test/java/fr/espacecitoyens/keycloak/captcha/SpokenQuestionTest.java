package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenQuestionTest {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122);

    @Test
    void every_file_has_the_same_length_and_at_most_60_kilobytes() {
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            lengths.add(SpokenQuestion.wav(Question.spoken(random)).length);
        }

        assertThat(lengths).hasSize(1).allSatisfy(length -> assertThat(length).isLessThan(60_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000", "11111", "22222", "44444", "99999", "01234"})
    void six_words_are_heard_with_pauses_between_them(String digits) throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            short[] samples = decoded(spoken(digits, seed));

            assertThat(samples).hasSize(SpokenQuestion.SAMPLES);
            // The sentence before the digits may have pauses of its own.
            assertThat(wordsIn(samples)).isBetween(6, 9);
        }
    }

    @Test
    void the_same_question_is_the_same_file_whoever_asks_for_its_parts() {
        assertThat(spoken("47192", 5)).isEqualTo(spoken("47192", 5));
        assertThat(spoken("47192", 5)).isNotEqualTo(spoken("47192", 6));
    }

    @Test
    void no_part_of_one_file_stands_in_another_one() {
        Set<List<Byte>> before = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            byte[] file = spoken("47192", seed);
            Set<List<Byte>> parts = partsOf(file);
            assertThat(parts).noneMatch(before::contains);
            before.addAll(parts);
        }
    }

    @Test
    void no_word_of_the_speakers_stands_in_a_file_as_it_was_recorded() throws Exception {
        Set<List<Short>> recorded = new HashSet<>();
        for (Voice voice : Voice.all()) {
            voice.digits().forEach(digit -> addRuns(digit, recorded));
        }
        for (long seed = 0; seed < 20; seed++) {
            Set<List<Short>> heard = new HashSet<>();
            addRuns(decoded(spoken("01234", seed)), heard);

            assertThat(heard).noneMatch(recorded::contains);
        }
    }

    private static byte[] spoken(String digits, long seed) {
        return SpokenQuestion.wav(new Question(QuestionKind.AUDIO, digits, seed));
    }

    private static short[] decoded(byte[] file) throws Exception {
        try (var small = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file));
                var plain =
                        AudioSystem.getAudioInputStream(AudioFormat.Encoding.PCM_SIGNED, small)) {
            byte[] bytes = plain.readAllBytes();
            var samples = new short[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
            }
            return samples;
        }
    }

    /** Loud stretches that a fifth of a second of quiet separates. */
    private static int wordsIn(short[] samples) {
        int words = 0;
        int quiet = 10;
        for (int at = 0; at + 160 <= samples.length; at += 160) {
            double energy = 0;
            for (int i = at; i < at + 160; i++) {
                energy += (double) samples[i] * samples[i];
            }
            boolean loud = Math.sqrt(energy / 160) > 1_200;
            if (loud && quiet >= 10) {
                words++;
            }
            quiet = loud ? 0 : quiet + 1;
        }
        return words;
    }

    /** Every 16th run of 16 bytes behind the head, which is the same for all. */
    private static Set<List<Byte>> partsOf(byte[] file) {
        Set<List<Byte>> parts = new HashSet<>();
        for (int at = 64; at + 16 <= file.length; at += 16) {
            List<Byte> part = new ArrayList<>();
            for (int i = at; i < at + 16; i++) {
                part.add(file[i]);
            }
            parts.add(part);
        }
        return parts;
    }

    private static void addRuns(short[] samples, Set<List<Short>> runs) {
        for (int at = 0; at + 8 <= samples.length; at++) {
            List<Short> run = new ArrayList<>();
            for (int i = at; i < at + 8; i++) {
                run.add(samples[i]);
            }
            runs.add(run);
        }
    }
}

package fr.espacecitoyens.keycloak.captcha;

import java.util.Arrays;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Measures the security check and prints it; nothing here passes or fails by a time. Run by {@code
 * ./measure}.
 */
class SecurityCheckFigures {

    private static final int TIMES = 500;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @Test
    void prints_what_a_question_costs() {
        var drawing = new PictogramDrawing(random);
        print(
                "eight pictures",
                () ->
                        PictureRow.draw(random).pictures().stream()
                                .mapToInt(picture -> drawing.asDataUri(picture).length())
                                .sum());
        print("spoken question", () -> SpokenQuestion.wav(Question.spoken(random)).length);
    }

    @Test
    void prints_how_often_robots_are_right() {
        var robots = new Robots();
        System.out.printf(
                "FIGURE robots right of %d: guessing %d, by file hash %d, by average hash %d, sound"
                        + " by length %d%n",
                Robots.CHALLENGES,
                robots.guessPictures(),
                robots.recognisePictures(Robots::bytes),
                robots.recognisePictures(Robots::look),
                robots.guessSoundsByLength());
    }

    private static void print(String what, IntSupplier made) {
        long[] nanoseconds = new long[TIMES];
        int most = 0;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            most = Math.max(most, made.getAsInt());
            nanoseconds[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanoseconds);
        System.out.printf(
                "FIGURE %s: median %.1f ms, 95%% within %.1f ms, at most %.1f KB%n",
                what,
                nanoseconds[TIMES / 2] / 1e6,
                nanoseconds[TIMES * 95 / 100] / 1e6,
                most / 1024.0);
    }
}

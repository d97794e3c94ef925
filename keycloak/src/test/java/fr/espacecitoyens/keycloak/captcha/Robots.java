package fr.espacecitoyens.keycloak.captcha;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;

/** Programs that try to pass the security check, and how often they do. */
final class Robots {

    static final int CHALLENGES = 1_000;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_123);

    int guessPictures() {
        int right = 0;
        for (int i = 0; i < CHALLENGES; i++) {
            PictureRow row = PictureRow.draw(random);
            right += 1 + random.nextInt(PictureRow.LENGTH) == row.answer() ? 1 : 0;
        }
        return right;
    }

    /**
     * Is told after each question what every one of its pictures showed, far more than a real one
     * could find out, and knows the picture when it comes again.
     */
    int recognisePictures(Function<byte[], Object> fingerprint) {
        Map<Object, Pictogram> known = new HashMap<>();
        var drawing = new PictogramDrawing(random);
        int right = 0;
        for (int i = 0; i < CHALLENGES; i++) {
            PictureRow row = PictureRow.draw(random);
            var prints = row.pictures().stream().map(drawing::asPng).map(fingerprint).toList();
            int choice = 1 + random.nextInt(PictureRow.LENGTH);
            for (int place = 1; place <= PictureRow.LENGTH; place++) {
                if (row.wanted() == known.get(prints.get(place - 1))) {
                    choice = place;
                }
            }
            right += choice == row.answer() ? 1 : 0;
            for (int place = 0; place < PictureRow.LENGTH; place++) {
                known.put(prints.get(place), row.pictures().get(place));
            }
        }
        return right;
    }

    /** Says what was right the last time that a file was as long as this one. */
    int guessSoundsByLength() {
        Map<Integer, String> known = new HashMap<>();
        int right = 0;
        for (int i = 0; i < CHALLENGES; i++) {
            Question question = Question.spoken(random);
            int length = SpokenQuestion.wav(question).length;
            right += question.answer().equals(known.get(length)) ? 1 : 0;
            known.put(length, question.answer());
        }
        return right;
    }

    /** Exactly the same file. */
    static Object bytes(byte[] png) {
        return Arrays.hashCode(png) * 31L + png.length;
    }

    /** The usual « average hash »: 8 by 8 points, dark or light. */
    static Object look(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            var small = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
            var canvas = small.createGraphics();
            canvas.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.setColor(java.awt.Color.WHITE);
            canvas.fillRect(0, 0, 8, 8);
            canvas.drawImage(image, 0, 0, 8, 8, null);
            canvas.dispose();
            int[] grey = small.getRaster().getPixels(0, 0, 8, 8, (int[]) null);
            double mean = Arrays.stream(grey).average().orElseThrow();
            long print = 0;
            for (int point : grey) {
                print = print << 1 | (point < mean ? 1 : 0);
            }
            return print;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

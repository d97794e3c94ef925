package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictogramDrawingTest {

    private static final String PREFIX = "data:image/png;base64,";

    private final PictogramDrawing drawing =
            new PictogramDrawing(RandomGenerator.of("L64X128MixRandom"));

    @ParameterizedTest
    @EnumSource
    void every_pictogram_is_drawn(Pictogram pictogram) throws IOException {
        String uri = drawing.asDataUri(pictogram);

        assertThat(uri).startsWith(PREFIX).hasSizeLessThan(6_000);
        assertThat(inkOf(decoded(uri))).isGreaterThan(300);
    }

    @Test
    void no_two_drawings_of_a_thing_have_the_same_bytes() {
        assertThat(drawing.asDataUri(Pictogram.TRUCK))
                .isNotEqualTo(drawing.asDataUri(Pictogram.TRUCK));
    }

    @ParameterizedTest
    @EnumSource
    void a_thing_stands_wholly_within_its_picture(Pictogram pictogram) throws IOException {
        for (int i = 0; i < 50; i++) {
            BufferedImage image = decoded(drawing.asDataUri(pictogram));
            for (int at = 0; at < image.getWidth(); at++) {
                assertThat(isInk(image.getRGB(at, 0))).isFalse();
                assertThat(isInk(image.getRGB(at, 95))).isFalse();
                assertThat(isInk(image.getRGB(0, at))).isFalse();
                assertThat(isInk(image.getRGB(95, at))).isFalse();
            }
        }
    }

    private static BufferedImage decoded(String uri) throws IOException {
        byte[] png = Base64.getDecoder().decode(uri.substring(PREFIX.length()));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long inkOf(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                null,
                                0,
                                image.getWidth()))
                .filter(PictogramDrawingTest::isInk)
                .count();
    }

    /** The pale shapes behind are none. */
    private static boolean isInk(int pixel) {
        return pixel >>> 24 > 128 && (pixel >> 8 & 0xff) < 150;
    }
}

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

        assertThat(uri).startsWith(PREFIX).hasSizeLessThan(8_000);
        assertThat(inkOf(decoded(uri))).isGreaterThan(300);
    }

    @Test
    void no_two_drawings_of_a_thing_have_the_same_bytes() {
        assertThat(drawing.asDataUri(Pictogram.TRUCK))
                .isNotEqualTo(drawing.asDataUri(Pictogram.TRUCK));
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
                .filter(pixel -> pixel >>> 24 > 128)
                .count();
    }
}

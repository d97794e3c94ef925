package fr.espacecitoyens.keycloak.captcha;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * Draws a pictogram a little differently each time, so that its bytes do not tell which one it is.
 */
final class PictogramDrawing {

    /** Twice the size on the page, for sharp screens. */
    private static final int SIDE = 96;

    private static final int MOST_TILT_DEGREES = 22;

    /** Each stands at 4.5:1 or more against the white of the button. */
    private static final List<String> COLOURS =
            List.of("#0f4f4b", "#7a2e0e", "#1d3f8f", "#5b2a86", "#7d1d3f", "#2f4a12", "#333a3b");

    private final RandomGenerator random;

    PictogramDrawing(RandomGenerator random) {
        this.random = random;
    }

    String asDataUri(Pictogram pictogram) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(pictogram), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private BufferedImage draw(Pictogram pictogram) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double tilt = random.nextDouble(-MOST_TILT_DEGREES, MOST_TILT_DEGREES);
        canvas.rotate(Math.toRadians(tilt), SIDE / 2.0, SIDE / 2.0);
        float side = SIDE * (float) random.nextDouble(0.66, 0.8);
        float margin = (SIDE - side) / 2;
        coloured(pictogram).render(null, canvas, new ViewBox(margin, margin, side, side));
        canvas.dispose();
        return image;
    }

    private SVGDocument coloured(Pictogram pictogram) {
        String colour = COLOURS.get(random.nextInt(COLOURS.size()));
        String svg = source(pictogram).replace("currentColor", colour);
        var stream = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        SVGDocument document =
                new SVGLoader()
                        .load(
                                stream,
                                URI.create(pictogram.drawing()),
                                LoaderContext.createDefault());
        return Objects.requireNonNull(document, pictogram.drawing());
    }

    private static String source(Pictogram pictogram) {
        try (InputStream file =
                Objects.requireNonNull(
                        PictogramDrawing.class.getResourceAsStream(pictogram.drawing()),
                        pictogram.drawing())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

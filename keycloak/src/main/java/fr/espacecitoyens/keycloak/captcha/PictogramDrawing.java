package fr.espacecitoyens.keycloak.captcha;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
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
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Draws a pictogram a little differently each time, so that its bytes do not tell which one it is.
 */
final class PictogramDrawing {

    /** Twice the size on the page, for sharp screens. */
    private static final int SIDE = 96;

    private static final int MOST_TILT_DEGREES = 22;
    private static final double MOST_SLANT = 0.12;

    /** Each stands at 4.5:1 or more against the white of the button and the pale shapes on it. */
    private static final List<String> COLOURS =
            List.of("#0f4f4b", "#7a2e0e", "#1d3f8f", "#5b2a86", "#7d1d3f", "#2f4a12", "#333a3b");

    private final RandomGenerator random;

    PictogramDrawing(RandomGenerator random) {
        this.random = random;
    }

    String asDataUri(Pictogram pictogram) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(asPng(pictogram));
    }

    byte[] asPng(Pictogram pictogram) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(pictogram), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private BufferedImage draw(Pictogram pictogram) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        // Their edges stay rough: smooth ones would double the weight of the picture.
        drawPaleShapes(canvas);
        canvas.drawImage(whole(pictogram), 0, 0, null);
        canvas.dispose();
        return image;
    }

    /** Few things reach into their corners, and few of those are tilted over the edge. */
    private BufferedImage whole(Pictogram pictogram) {
        BufferedImage thing = thing(pictogram);
        while (touchesEdge(thing)) {
            thing = thing(pictogram);
        }
        return thing;
    }

    private static boolean touchesEdge(BufferedImage thing) {
        return IntStream.range(0, SIDE)
                .anyMatch(at ->
                        (thing.getRGB(at, 0)
                                        | thing.getRGB(at, SIDE - 1)
                                        | thing.getRGB(0, at)
                                        | thing.getRGB(SIDE - 1, at))
                                != 0);
    }

    private BufferedImage thing(Pictogram pictogram) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        float side = SIDE * (float) random.nextDouble(0.6, 0.78);
        // The tilted corners of a drawing are empty: it may come close to the edge.
        float room = (SIDE - side) / 2;
        float left = room + room * (float) random.nextDouble(-0.6, 0.6);
        float top = room + room * (float) random.nextDouble(-0.6, 0.6);
        double tilt = random.nextDouble(-MOST_TILT_DEGREES, MOST_TILT_DEGREES);
        canvas.rotate(Math.toRadians(tilt), left + side / 2, top + side / 2);
        double slant = random.nextDouble(-MOST_SLANT, MOST_SLANT);
        canvas.translate(-slant * (top + side / 2), 0);
        canvas.shear(slant, 0);
        coloured(pictogram).render(null, canvas, new ViewBox(left, top, side, side));
        canvas.dispose();
        return image;
    }

    /** Nobody takes them for the thing itself; a program that compares images has to. */
    private void drawPaleShapes(Graphics2D canvas) {
        for (int i = 0; i < 2; i++) {
            canvas.setColor(pale());
            double size = random.nextDouble(14, 46);
            canvas.fill(new Ellipse2D.Double(somewhere(), somewhere(), size, size));
        }
        canvas.setColor(pale());
        canvas.setStroke(new BasicStroke((float) random.nextDouble(3, 8)));
        canvas.draw(
                new QuadCurve2D.Double(
                        0, somewhere(), somewhere(), somewhere(), SIDE, somewhere()));
    }

    private Color pale() {
        return new Color(
                random.nextInt(205, 250), random.nextInt(215, 250), random.nextInt(205, 250));
    }

    private double somewhere() {
        return random.nextDouble(-10, SIDE - 10);
    }

    private SVGDocument coloured(Pictogram pictogram) {
        String colour = COLOURS.get(random.nextInt(COLOURS.size()));
        String stroke = String.format(Locale.ROOT, "%.2f", random.nextDouble(1.8, 2.5));
        String svg =
                source(pictogram)
                        .replace("currentColor", colour)
                        .replace("stroke-width=\"2\"", "stroke-width=\"" + stroke + "\"");
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

package fr.espacecitoyens.endtoend;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture such as telephones make, but smaller. */
final class Picture {

    private Picture() {}

    static byte[] jpeg() {
        var pixels = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var pen = pixels.createGraphics();
        pen.setColor(new Color(240, 180, 120));
        pen.fillRect(0, 0, 1200, 900);
        pen.setColor(new Color(20, 80, 90));
        pen.fillOval(400, 200, 400, 500);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "jpg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}

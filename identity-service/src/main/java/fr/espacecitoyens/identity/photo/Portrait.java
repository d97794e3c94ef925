package fr.espacecitoyens.identity.photo;

import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Draws what somebody sent again, small and square. Only the pixels are taken over: whatever else
 * the file told or hid is gone.
 */
@Component
public class Portrait {

    /** The largest file that is looked at. */
    public static final int LARGEST_FILE = 2 * 1024 * 1024;

    private static final int SIDE = 400;
    private static final double QUALITY = 0.85;

    /** A picture takes about 20 MB while it is drawn; half the heap stays for everybody else. */
    private static final Semaphore DRAWING = new Semaphore(2);

    /** Shorter than the portal waits for this service. */
    private static final int PATIENCE_SECONDS = 3;

    /** The picture as a JPEG; refused with what the person can do. */
    public byte[] from(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw refused("Cette image dépasse 2\u00a0Mo. Choisissez une image plus légère.");
        }
        takeTurn();
        try {
            return draw(PictureFile.of(file));
        } catch (IOException e) {
            throw refused("Cette image ne peut pas être lue. Essayez avec une autre image.");
        } finally {
            DRAWING.release();
        }
    }

    static Problem refused(String advice) {
        return Problem.invalid(List.of(new FieldError("photo", advice)));
    }

    private static byte[] draw(PictureFile file) throws IOException {
        var picture = file.read();
        var upright =
                ExifFilterUtils.getFilterForOrientation(picture.orientation())
                        .apply(onWhite(picture.pixels()));
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(upright)
                .crop(Positions.CENTER)
                .size(SIDE, SIDE)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    private static BufferedImage onWhite(BufferedImage pixels) {
        var opaque =
                new BufferedImage(
                        pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(pixels, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static void takeTurn() {
        try {
            if (DRAWING.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Service momentanément indisponible. Réessayez dans quelques minutes.",
                List.of());
    }
}

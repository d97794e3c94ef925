package fr.espacecitoyens.identity.keyletter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a picture for a page. */
final class QrCode {

    private static final int PIXELS = 240;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    static String dataUri(String content) {
        try {
            var matrix =
                    new QRCodeWriter()
                            .encode(
                                    content,
                                    BarcodeFormat.QR_CODE,
                                    PIXELS,
                                    PIXELS,
                                    Map.of(EncodeHintType.MARGIN, 2));
            var image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < PIXELS; x++) {
                for (int y = 0; y < PIXELS; y++) {
                    image.setRGB(x, y, matrix.get(x, y) ? 0 : WHITE);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.espacecitoyens.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="qr" data="…">} as a QR code: one filled shape, so that it is sharp on
 * every paper. The margin that cameras need is the template's business.
 */
final class QrCode implements FSObjectDrawer, FSObjectDrawerFactory {

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals("qr");
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        float side = (float) (width / dotsPerPixel);
        ByteMatrix modules = modules(element.getAttribute("data"));
        device.drawWithGraphics(
                (float) x, (float) y, side, side, graphics -> fill(graphics, modules, side));
        return null;
    }

    private static void fill(Graphics2D graphics, ByteMatrix modules, float side) {
        graphics.setColor(Color.BLACK);
        graphics.fill(shape(modules, side / modules.getWidth()));
    }

    /** Dark modules that lie side by side become one rectangle: no hair lines between them. */
    private static Path2D shape(ByteMatrix modules, float size) {
        var shape = new Path2D.Float();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int length = darkRun(modules, column, row);
                if (length > 0) {
                    rectangle(shape, column * size, row * size, length * size, size);
                }
                column += Math.max(length, 1);
            }
        }
        return shape;
    }

    private static int darkRun(ByteMatrix modules, int column, int row) {
        int end = column;
        while (end < modules.getWidth() && modules.get(end, row) == 1) {
            end++;
        }
        return end - column;
    }

    private static void rectangle(Path2D shape, float x, float y, float width, float height) {
        shape.moveTo(x, y);
        shape.lineTo(x + width, y);
        shape.lineTo(x + width, y + height);
        shape.lineTo(x, y + height);
        shape.closePath();
    }

    private static ByteMatrix modules(String text) {
        try {
            // M bears a fold or a stain without making the modules too small for an old camera.
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text does not fit into a QR code", e);
        }
    }
}

package fr.espacecitoyens.identity.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A file that begins like a JPEG or a PNG. Its name and declared type say nothing and are not
 * asked. How large a picture it makes is known before any pixel is decoded.
 */
final class PictureFile {

    record Picture(BufferedImage pixels, Orientation orientation) {}

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    /** As much as telephones' usual photos; a picture with more does not fit into 2 MB honestly. */
    private static final long MOST_PIXELS = 25_000_000;

    private static final int LONGEST_SIDE = 12_000;

    /**
     * Enough for a portrait of 400 by 400; a larger picture is decoded at a fraction of its size.
     */
    private static final double ENOUGH_PIXELS = 1_500_000;

    private final String format;
    private final byte[] bytes;

    private PictureFile(String format, byte[] bytes) {
        this.format = format;
        this.bytes = bytes;
    }

    static PictureFile of(byte[] file) {
        if (beginsWith(JPEG, file)) {
            return new PictureFile("jpeg", file);
        }
        if (beginsWith(PNG, file)) {
            return new PictureFile("png", file);
        }
        throw Portrait.refused(
                "Ce fichier n'est pas une image JPEG ou PNG. Choisissez-en un autre.");
    }

    Picture read() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return decode(reader);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            // What the JDK's readers throw for files that were broken on purpose.
            throw new IOException(e);
        } finally {
            reader.dispose();
        }
    }

    private Picture decode(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw Portrait.refused(
                    "Cette image a trop de pixels\u00a0: 25\u00a0millions au plus. Choisissez-en une autre.");
        }
        var endings = new PrematureEnd();
        reader.addIIOReadWarningListener(endings);
        var fraction = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt(width * height / ENOUGH_PIXELS));
        fraction.setSourceSubsampling(step, step, 0, 0);
        BufferedImage pixels = reader.read(0, fraction);
        if (endings.seen()) {
            throw new IOException("truncated");
        }
        return new Picture(pixels, orientation());
    }

    /** Not asked of the JDK's reader, which gives up where cameras take liberties. */
    private Orientation orientation() {
        try {
            var notes =
                    JpegMetadataReader.readMetadata(
                                    new ByteArrayInputStream(bytes), List.of(new ExifReader()))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var told = notes == null ? null : notes.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return told == null || told < 1 || told > 8
                    ? Orientation.TOP_LEFT
                    : Orientation.typeOf(told);
        } catch (JpegProcessingException | IOException _) {
            return Orientation.TOP_LEFT;
        }
    }

    private static boolean beginsWith(byte[] magic, byte[] file) {
        return file.length > magic.length
                && Arrays.equals(magic, 0, magic.length, file, 0, magic.length);
    }
}

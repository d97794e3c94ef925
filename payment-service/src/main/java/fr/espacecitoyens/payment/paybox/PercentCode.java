package fr.espacecitoyens.payment.paybox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-decoding that leaves a plus sign alone: it is a letter of Base64. */
final class PercentCode {

    private PercentCode() {}

    /**
     * Decodes.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    static String decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                bytes.write(text.charAt(i));
            } else if (i + 2 < text.length()) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                throw new IllegalArgumentException("a percent sign without digits");
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}

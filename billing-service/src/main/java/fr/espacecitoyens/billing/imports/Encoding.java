package fr.espacecitoyens.billing.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the letters of a file are written: UTF-8 if every byte fits, else Windows-1252, which
 * spreadsheets in France still produce.
 */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encoding() {}

    /**
     * The encoding of a file.
     *
     * @return null if it is none of the two; the errors then say so
     */
    static @Nullable Charset of(byte[] bytes, ImportErrors errors) {
        int zero = indexOf(bytes, Encoding::isZero);
        if (zero < 0 && fits(StandardCharsets.UTF_8, bytes)) {
            return StandardCharsets.UTF_8;
        }
        if (zero >= 0 || !fits(WINDOWS_1252, bytes)) {
            errors.add(
                    zero < 0 ? 1 : lineAt(bytes, zero),
                    "fichier",
                    "Le fichier n'est pas un texte en UTF-8 ou Windows-1252.");
            return null;
        }
        int utf8 = indexOf(bytes, Encoding::isAccentInUtf8);
        if (utf8 >= 0) {
            errors.add(
                    lineAt(bytes, utf8),
                    "fichier",
                    "Le fichier mélange UTF-8 et Windows-1252 : ses accents seraient illisibles.");
            return null;
        }
        return WINDOWS_1252;
    }

    private static boolean fits(Charset charset, byte[] bytes) {
        var strict =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(new ByteArrayInputStream(bytes), strict)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Finding {
        boolean at(byte[] bytes, int index);
    }

    private static boolean isZero(byte[] bytes, int index) {
        return bytes[index] == 0;
    }

    /** « é » in UTF-8 reads « Ã© » in Windows-1252, which no word contains. */
    private static boolean isAccentInUtf8(byte[] bytes, int index) {
        return (bytes[index] & 0xFF) == 0xC3
                && index + 1 < bytes.length
                && (bytes[index + 1] & 0xC0) == 0x80;
    }

    private static int indexOf(byte[] bytes, Finding finding) {
        for (int i = 0; i < bytes.length; i++) {
            if (finding.at(bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int lineAt(byte[] bytes, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}

package fr.espacecitoyens.billing.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the letters of a file are written: UTF-8 if every byte fits, else Windows-1252, which
 * spreadsheets in France still produce. Reads the file through, and keeps nothing of it.
 */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final String NO_TEXT = "Le fichier n'est pas un texte en UTF-8 ou Windows-1252.";

    private Encoding() {}

    /**
     * The encoding of a file.
     *
     * @return null if it is none of the two; the errors then say so
     */
    static @Nullable Charset of(Path file, ImportErrors errors) throws IOException {
        try {
            return isUtf8(file, errors) ? StandardCharsets.UTF_8 : null;
        } catch (CharacterCodingException _) {
            return isWindows1252(file, errors) ? WINDOWS_1252 : null;
        }
    }

    private static boolean isUtf8(Path file, ImportErrors errors) throws IOException {
        var strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        int line = 1;
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            var buffer = new char[1 << 16];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        errors.fatal(line, "fichier", NO_TEXT);
                        return false;
                    }
                    if (buffer[i] == '\n') {
                        line++;
                    }
                }
            }
            return true;
        }
    }

    private static boolean isWindows1252(Path file, ImportErrors errors) throws IOException {
        int line = 1;
        int before = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                if (isNoLetter(b)) {
                    errors.fatal(line, "fichier", NO_TEXT);
                    return false;
                }
                if (isAccentInUtf8(before, b)) {
                    errors.fatal(
                            line,
                            "fichier",
                            "Le fichier mélange UTF-8 et Windows-1252 : ses accents seraient"
                                    + " illisibles.");
                    return false;
                }
                if (b == '\n') {
                    line++;
                }
                before = b;
            }
            return true;
        }
    }

    private static boolean isNoLetter(int b) {
        return switch (b) {
            case 0, 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
            default -> false;
        };
    }

    /** « é » in UTF-8 reads « Ã© » in Windows-1252, which no word contains. */
    private static boolean isAccentInUtf8(int first, int second) {
        return first == 0xC3 && (second & 0xC0) == 0x80;
    }
}

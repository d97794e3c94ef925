package fr.espacecitoyens.billing.imports.pes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which letters a file says that it is written in. */
final class DeclaredEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int HEAD = 256;
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

    private static final Pattern DECLARATION =
            Pattern.compile(
                    "<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']*)[\"'][^>]*>.*",
                    Pattern.DOTALL);

    private DeclaredEncoding() {}

    /** Finds it, and leaves the file before its first letter. */
    static Charset of(BufferedInputStream file) throws IOException {
        file.mark(HEAD);
        String head = new String(file.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        file.reset();
        boolean marked = head.startsWith(UTF_8_MARK);
        if (marked) {
            file.skipNBytes(UTF_8_MARK.length());
        }
        var declaration = DECLARATION.matcher(marked ? head.substring(3) : head);
        String name = declaration.matches() ? declaration.group(1) : "UTF-8";
        Charset charset = named(name);
        if (marked && !charset.equals(StandardCharsets.UTF_8)) {
            throw new UnreadableXml(
                    1,
                    "Le fichier est en UTF-8, mais son en-tête annonce «\u00A0%s\u00A0» : corrigez l'en-tête."
                            .formatted(name));
        }
        return charset;
    }

    private static Charset named(String name) throws UnreadableXml {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UTF-8" -> StandardCharsets.UTF_8;
            // What ISO-8859-1 leaves to control characters, Windows programs fill with € and œ
            // and say ISO-8859-1 all the same; browsers read it so, too.
            case "ISO-8859-1", "WINDOWS-1252", "CP1252" -> WINDOWS_1252;
            default ->
                    throw new UnreadableXml(
                            1,
                            "L'encodage «\u00A0%s\u00A0» n'est pas admis : UTF-8 ou ISO-8859-1."
                                    .formatted(printable(name)));
        };
    }

    private static String printable(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "?");
    }
}

package fr.espacecitoyens.billing.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginnings of the files that people send by mistake, with what they should do instead. */
enum KnownContent {
    EXCEL_97("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", Advice.EXCEL),
    PDF("%PDF", Advice.PDF),
    GZIP("\u001F\u008B", Advice.ARCHIVE),
    SEVEN_ZIP("7z\u00BC\u00AF'\u001C", Advice.ARCHIVE),
    RAR("Rar!", Advice.ARCHIVE),
    EMPTY_ZIP("PK\u0005\u0006", "Cette archive ZIP est vide."),
    SPLIT_ZIP("PK\u0007\u0008", "Cette archive ZIP est découpée en volumes : envoyez-la entière."),
    PNG("\u0089PNG", Advice.IMAGE),
    JPEG("\u00FF\u00D8\u00FF", Advice.IMAGE),
    GIF("GIF8", Advice.IMAGE),
    TIFF("II*\u0000", Advice.IMAGE),
    TIFF_BIG_ENDIAN("MM\u0000*", Advice.IMAGE),
    UTF_16("\u00FF\u00FE", Advice.UTF_16),
    UTF_16_BIG_ENDIAN("\u00FE\u00FF", Advice.UTF_16);

    private static final String ZIP = "PK\u0003\u0004";

    /** Where the name of the first entry stands in a ZIP. */
    private static final int FIRST_NAME = 30;

    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?:\\[Content_Types]|_rels/|docProps/|xl/|word/|mimetype).*", Pattern.DOTALL);

    private static final Pattern HTML =
            Pattern.compile("\\s*<(?:!doctype\\s+html|html)\\b.*", Pattern.DOTALL);

    private final String beginning;
    private final String advice;

    KnownContent(String beginning, String advice) {
        this.beginning = beginning;
        this.advice = advice;
    }

    private static final class Advice {
        static final String EXCEL =
                "Ce fichier est un classeur Excel : enregistrez-le au format CSV (séparateur"
                        + " point-virgule).";
        static final String OFFICE =
                "Ce fichier est un classeur ou un document bureautique : enregistrez-le au format"
                        + " CSV (séparateur point-virgule).";
        static final String PDF =
                "Ce fichier est un PDF seul : mettez les PDF dans une archive ZIP avec le fichier"
                        + " des factures (CSV ou XML).";
        static final String ARCHIVE =
                "Cette archive n'est pas au format ZIP : décompressez-la, puis envoyez le fichier"
                        + " des factures seul ou dans une archive ZIP.";
        static final String IMAGE =
                "Ce fichier est une image : envoyez le fichier des factures (CSV, XML ou ZIP).";
        static final String UTF_16 =
                "Ce fichier est en UTF-16 («\u00A0Unicode\u00A0») : enregistrez-le en UTF-8.";
    }

    /**
     * Why a file that begins so is not even read.
     *
     * @return null for one that may be right
     */
    static @Nullable String refusal(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            return "Le fichier est vide.";
        }
        if (isZip(head)) {
            return office(text);
        }
        if (HTML.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return "Ce fichier est une page web : envoyez le fichier des factures (CSV, XML ou"
                    + " ZIP).";
        }
        return Arrays.stream(values())
                .filter(content -> text.startsWith(content.beginning))
                .map(content -> content.advice)
                .findFirst()
                .orElseGet(() -> binary(text));
    }

    static boolean isZip(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(ZIP);
    }

    /** Office files are ZIPs too; what they begin with gives them away. */
    private static @Nullable String office(String text) {
        String name = text.substring(Math.min(FIRST_NAME, text.length()));
        if (!OFFICE.matcher(name).matches()) {
            return null;
        }
        return name.startsWith("mimetype") || name.startsWith("word/")
                ? Advice.OFFICE
                : Advice.EXCEL;
    }

    private static @Nullable String binary(String text) {
        return text.indexOf('\0') < 0
                ? null
                : "Ce fichier n'est ni un texte CSV, ni un XML, ni une archive ZIP.";
    }
}

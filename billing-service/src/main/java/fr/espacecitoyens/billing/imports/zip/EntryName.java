package fr.espacecitoyens.billing.imports.zip;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an entry. No file is ever written under it; a name that leads out of its folder is
 * refused all the same, since nobody gives one without bad intent.
 */
record EntryName(String text) {

    /** What an entry is there for. */
    enum Role {
        INVOICES,
        PDF,
        /** Folders, and what Windows and macOS put beside files. */
        NOTHING
    }

    private static final Pattern UNSAFE = Pattern.compile("^/|^[A-Za-z]:|\\\\|\\p{Cntrl}");

    private static final List<String> ARCHIVES =
            List.of(".zip", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz");

    private static final int MAX_SHOWN = 100;

    Role role() throws RefusedArchive {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isUnsafe()) {
            throw refusal("ce nom n'est pas admis : recréez l'archive sans chemin particulier.");
        }
        if (ARCHIVES.stream().anyMatch(lower::endsWith)) {
            throw refusal("une archive dans l'archive n'est pas admise : décompressez-la.");
        }
        if (text.endsWith("/") || isOfTheSystem(lower)) {
            return Role.NOTHING;
        }
        if (lower.endsWith(".pdf")) {
            return Role.PDF;
        }
        if (lower.endsWith(".csv") || lower.endsWith(".xml")) {
            return Role.INVOICES;
        }
        throw refusal("seuls un fichier CSV ou XML et des PDF sont admis : retirez ce fichier.");
    }

    /** The name of the file without its folders and « .pdf ». */
    String stem() {
        String file = text.substring(text.lastIndexOf('/') + 1);
        return file.substring(0, Math.max(0, file.length() - ".pdf".length()));
    }

    /** A refusal that names the entry. */
    RefusedArchive refusal(String reason) {
        return new RefusedArchive("%s : %s".formatted(this, reason));
    }

    private boolean isUnsafe() {
        return UNSAFE.matcher(text).find() || Arrays.asList(text.split("/")).contains("..");
    }

    private static boolean isOfTheSystem(String lower) {
        return Arrays.stream(lower.split("/"))
                .anyMatch(part ->
                        part.startsWith(".")
                                || part.equals("__macosx")
                                || part.equals("thumbs.db")
                                || part.equals("desktop.ini"));
    }

    /** « factures/12.pdf », as it can be shown. */
    @Override
    public String toString() {
        String shown = text.replaceAll("[\\p{Cntrl}\\u2028-\\u202E\\u2066-\\u2069]", "?");
        return "«\u00A0%s\u00A0»"
                .formatted(shown.substring(0, Math.min(shown.length(), MAX_SHOWN)));
    }
}

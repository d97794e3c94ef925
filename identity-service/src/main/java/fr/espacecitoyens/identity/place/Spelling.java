package fr.espacecitoyens.identity.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One form for all ways to write a name: « St Étienne », « SAINT-ETIENNE », « saint etienne ». */
final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private Spelling() {}

    static String plain(String name) {
        String letters =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace("œ", "oe")
                        .replace("æ", "ae");
        return SAINT.matcher(SEPARATORS.matcher(letters).replaceAll(" ").strip())
                .replaceAll("saint$1");
    }
}

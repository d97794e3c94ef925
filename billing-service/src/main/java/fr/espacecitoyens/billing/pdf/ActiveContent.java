package fr.espacecitoyens.billing.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * Looks through all objects of a file for what does something on the reader's machine. Objects that
 * nothing refers to are looked at, too: another reader may find a way to them.
 */
final class ActiveContent {

    private static final Set<String> ACTIONS = Set.of("Launch", "ImportData", "RichMediaExecute");

    /** What an electronic invoice brings along. */
    private static final Pattern HARMLESS = Pattern.compile(".*\\.(xml|pdf|csv|txt)");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> todo = new ArrayDeque<>();

    private ActiveContent() {}

    /** What was found, in French; empty if there is nothing. */
    static Optional<String> objection(COSDocument document) {
        var search = new ActiveContent();
        search.add(document.getTrailer());
        document.getXrefTable()
                .keySet()
                .forEach(key -> search.add(document.getObjectFromPool(key)));
        return search.run();
    }

    private Optional<String> run() {
        for (COSBase next = todo.poll(); next != null; next = todo.poll()) {
            if (next instanceof COSArray array) {
                array.forEach(this::add);
            } else if (next instanceof COSDictionary dictionary) {
                var objection = objection(dictionary);
                if (objection.isPresent()) {
                    return objection;
                }
                dictionary.getValues().forEach(this::add);
            }
        }
        return Optional.empty();
    }

    /** By a list of our own: a file may nest its objects deeper than a stack bears. */
    private void add(COSBase value) {
        COSBase resolved = value instanceof COSObject reference ? reference.getObject() : value;
        if (resolved != null && seen.add(resolved)) {
            todo.add(resolved);
        }
    }

    private static Optional<String> objection(COSDictionary dictionary) {
        if (dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.JAVA_SCRIPT)
                || "JavaScript".equals(dictionary.getNameAsString(COSName.S))) {
            return Optional.of("Le fichier PDF contient du JavaScript.");
        }
        if (ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""))) {
            return Optional.of("Le fichier PDF lance un programme ou ouvre un fichier.");
        }
        if (dictionary.containsKey(COSName.EF) && !isHarmless(dictionary)) {
            return Optional.of(
                    "Le fichier PDF contient une pièce jointe qui n'est ni XML, ni PDF, ni texte.");
        }
        return Optional.empty();
    }

    private static boolean isHarmless(COSDictionary attachment) {
        return isHarmless(attachment.getString(COSName.F, "x.xml"))
                && isHarmless(attachment.getString(COSName.UF, "x.xml"))
                && (attachment.containsKey(COSName.F) || attachment.containsKey(COSName.UF));
    }

    private static boolean isHarmless(String name) {
        return HARMLESS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}

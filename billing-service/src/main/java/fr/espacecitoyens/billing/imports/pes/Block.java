package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.FieldParser;
import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.RefusedField;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one block of the file, each under the name of its element. */
final class Block {

    /** Longer than the longest text of the format. */
    private static final int MAX_LENGTH = 200;

    /** The longest block has some thirty. */
    private static final int MAX_VALUES = 100;

    private record Value(String text, int line) {}

    private final int line;
    private final ImportErrors errors;
    private final Map<String, Value> values = new HashMap<>();

    /** An empty block that begins at a line. */
    Block(int line, ImportErrors errors) {
        this.line = line;
        this.errors = errors;
    }

    /** Reads the block in which the cursor stands. */
    static Block read(XmlCursor xml, ImportErrors errors) throws IOException {
        var block = new Block(xml.line(), errors);
        xml.eachChild(name -> block.add(name, xml));
        return block;
    }

    /** Takes the element in which the cursor stands; of two with one name the first counts. */
    void add(String name, XmlCursor xml) {
        if (values.size() < MAX_VALUES) {
            values.putIfAbsent(name, new Value(cut(xml.value()), xml.line()));
        }
    }

    /** A value that must be there; null if it is refused, the errors then say why. */
    <T> @Nullable T required(String name, FieldParser<T> parser) {
        if (text(name).isEmpty()) {
            refuse(name, "Cette balise est absente ou vide : renseignez-la.");
            return null;
        }
        return parse(name, parser);
    }

    /** A value that may be missing; null only if it is there and refused. */
    <T> @Nullable T optional(String name, FieldParser<T> parser, T otherwise) {
        return text(name).isEmpty() ? otherwise : parse(name, parser);
    }

    void refuse(String name, String message) {
        Value value = values.get(name);
        errors.add(value == null ? line : value.line(), name, message);
    }

    /** Refuses the whole file: what it says of itself is not true. */
    void refuseFile(String name, String message) {
        Value value = values.get(name);
        errors.fatal(value == null ? line : value.line(), name, message);
    }

    private <T> @Nullable T parse(String name, FieldParser<T> parser) {
        try {
            return parser.parse(bounded(text(name)));
        } catch (RefusedField refused) {
            refuse(name, refused.inFrench());
            return null;
        }
    }

    private String text(String name) {
        Value value = values.get(name);
        return value == null ? "" : value.text();
    }

    /** Enough to see that it is too long: a letter takes at most two places. */
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 2 * MAX_LENGTH + 1));
    }

    private static String bounded(String text) throws RefusedField {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw new RefusedField("Ce texte dépasse " + MAX_LENGTH + " caractères.");
        }
        return text;
    }
}

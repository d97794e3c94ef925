package fr.espacecitoyens.billing.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the file, its fields without the spaces around them. */
final class CsvRow {

    private final int line;
    private final Map<Column, String> fields;
    private final ImportErrors errors;

    CsvRow(int line, Map<Column, String> fields, ImportErrors errors) {
        this.line = line;
        this.fields = fields;
        this.errors = errors;
    }

    int line() {
        return line;
    }

    String text(Column column) {
        return fields.getOrDefault(column, "");
    }

    List<String> texts(List<Column> columns) {
        return columns.stream().map(this::text).toList();
    }

    /**
     * What a field means.
     *
     * @return null for a field that is refused; the reason is then among the errors
     */
    <T> @Nullable T read(Column column, FieldParser<T> parser) {
        try {
            return parser.parse(filled(column));
        } catch (RefusedField refused) {
            refuse(column, refused.inFrench());
            return null;
        }
    }

    /** Whether a field could be read; notes no error. */
    boolean isReadable(Column column, FieldParser<?> parser) {
        try {
            parser.parse(filled(column));
            return true;
        } catch (RefusedField _) {
            return false;
        }
    }

    /** As {@link #read}, and null without an error for a field that is empty or not there. */
    <T> @Nullable T readOptional(Column column, FieldParser<T> parser) {
        return text(column).isEmpty() ? null : read(column, parser);
    }

    /** An error that casts doubt on the whole file. */
    void refuseFile(Column column, String message) {
        errors.fatal(line, column.title, message);
    }

    void refuse(Column column, String message) {
        errors.add(line, column.title, message);
    }

    private String filled(Column column) throws RefusedField {
        String text = text(column);
        if (text.isEmpty()) {
            throw new RefusedField("Ce champ est vide.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > column.maxLength) {
            throw new RefusedField(
                    "Ce texte est trop long : %d caractères au lieu de %d au plus."
                            .formatted(length, column.maxLength));
        }
        return text;
    }
}

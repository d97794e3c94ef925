package fr.espacecitoyens.billing.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first line: which column stands where. Their order is free, more columns do no harm. */
final class Header {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvKind kind;
    private final Map<Column, Integer> positions;
    private final int width;

    private Header(CsvKind kind, Map<Column, Integer> positions, int width) {
        this.kind = kind;
        this.positions = positions;
        this.width = width;
    }

    CsvKind kind() {
        return kind;
    }

    /**
     * Reads the first line.
     *
     * @return null if a column is missing or there twice; the errors then say which
     */
    static @Nullable Header read(CsvRecord record, ImportErrors errors) {
        List<String> titles = new ArrayList<>();
        for (String field : record.getFields()) {
            titles.add(field.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT));
        }
        CsvKind kind = CsvKind.of(titles);
        int errorsBefore = errors.count();
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        kind.required().forEach(column -> place(column, titles, errors, positions));
        kind.optional().stream()
                .filter(column -> titles.contains(column.title))
                .forEach(column -> place(column, titles, errors, positions));
        return errors.count() == errorsBefore ? new Header(kind, positions, titles.size()) : null;
    }

    private static void place(
            Column column,
            List<String> titles,
            ImportErrors errors,
            Map<Column, Integer> positions) {
        int position = titles.indexOf(column.title);
        if (position < 0) {
            errors.fatal(1, column.title, "Cette colonne manque dans la première ligne.");
        } else if (position != titles.lastIndexOf(column.title)) {
            errors.fatal(1, column.title, "Cette colonne figure deux fois.");
        }
        positions.put(column, position);
    }

    /**
     * Reads any other line.
     *
     * @return null if it does not fit the first one; the errors then say so
     */
    @Nullable CsvRow row(CsvRecord record, ImportErrors errors) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (record.getFieldCount() != width) {
            // Fatal: whose line it is cannot be told, so any invoice could lack it.
            errors.fatal(
                    line,
                    "fichier",
                    "Cette ligne compte %d champs, la première en compte %d."
                            .formatted(record.getFieldCount(), width));
            return null;
        }
        Map<Column, String> fields = new EnumMap<>(Column.class);
        positions.forEach(
                (column, position) -> fields.put(column, record.getField(position).strip()));
        return new CsvRow(line, fields, errors);
    }
}

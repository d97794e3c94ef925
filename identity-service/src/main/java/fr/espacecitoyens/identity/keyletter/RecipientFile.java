package fr.espacecitoyens.identity.keyletter;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.espacecitoyens.platform.web.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of customers as a spreadsheet saves it: everything right, or every error with its line.
 */
final class RecipientFile {

    /** A page takes some ten milliseconds; so many are done well within the gateway's limit. */
    static final int MOST = 500;

    private static final int MOST_ERRORS = 50;

    private final RecipientCheck check;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    RecipientFile(Map<String, String> services) {
        this.check = new RecipientCheck(services);
    }

    /** The errors found; when there is none, {@link #recipients} are those of the file. */
    List<FieldError> read(byte[] bytes) {
        String text = text(bytes);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            refuse("fichier", "Ce n'est pas un fichier CSV.", 1);
            return errors;
        }
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(';')
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            read(records);
        } catch (CsvParseException _) {
            refuse("fichier", "Un guillemet est mal placé.", recipients.size() + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (recipients.isEmpty() && errors.isEmpty()) {
            refuse("fichier", "Le fichier ne contient aucune ligne.", 1);
        }
        return errors;
    }

    List<Recipient> recipients() {
        return recipients;
    }

    private void read(CsvReader<CsvRecord> records) {
        Map<Column, Integer> places = null;
        for (CsvRecord record : records) {
            int line = Math.toIntExact(record.getStartingLineNumber());
            if (places == null) {
                places = places(record);
                if (!errors.isEmpty()) {
                    return;
                }
            } else if (recipients.size() == MOST) {
                refuse("fichier", "Au plus " + MOST + " lignes par fichier.", line);
                return;
            } else if (errors.size() < MOST_ERRORS) {
                add(record, places, line);
            }
        }
    }

    private Map<Column, Integer> places(CsvRecord head) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (Column column : Column.values()) {
            int place = head.getFields().indexOf(column.title());
            if (place < 0) {
                refuse(column.title(), "Cette colonne manque à la première ligne.", 1);
            }
            places.put(column, place);
        }
        if (head.getFieldCount() > Column.values().length) {
            refuse("fichier", "Il y a des colonnes en trop.", 1);
        }
        return places;
    }

    private void add(CsvRecord record, Map<Column, Integer> places, int line) {
        var values = new EnumMap<Column, String>(Column.class);
        int before = errors.size();
        if (record.getFieldCount() != Column.values().length) {
            refuse("fichier", "Cette ligne n'a pas autant de champs que la première.", line);
            return;
        }
        places.forEach((column, place) -> {
            String value = record.getField(place).strip();
            values.put(column, value);
            check.check(column, value, line).ifPresent(errors::add);
        });
        var recipient = recipient(values);
        if (!seen.add(recipient.service() + "/" + recipient.customerNumber())) {
            refuse(Column.CUSTOMER.title(), "Ce client est déjà dans le fichier.", line);
        }
        if (errors.size() == before) {
            recipients.add(recipient);
        }
    }

    private static Recipient recipient(Map<Column, String> of) {
        return new Recipient(
                of.getOrDefault(Column.SERVICE, ""),
                of.getOrDefault(Column.CUSTOMER, ""),
                of.getOrDefault(Column.CIVILITY, ""),
                of.getOrDefault(Column.LAST_NAME, ""),
                of.getOrDefault(Column.FIRST_NAME, ""),
                of.getOrDefault(Column.STREET, ""),
                of.getOrDefault(Column.COMPLEMENT, ""),
                of.getOrDefault(Column.POSTAL_CODE, ""),
                of.getOrDefault(Column.TOWN, ""));
    }

    private void refuse(String field, String reason, int line) {
        errors.add(new FieldError(field, reason, line));
    }

    /** Spreadsheets save in UTF-8 or, on Windows, in its own code. */
    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}

package fr.espacecitoyens.payment.paybox;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.closing.Statement;
import fr.espacecitoyens.payment.closing.StatementReader;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The list of transactions that Paybox's back office exports: columns with names, separated by
 * semicolons, amounts in cents. Its form is known from files that others have published; a line
 * that is otherwise is named, never guessed at.
 */
@Component
class PayboxStatement implements StatementReader {

    private static final List<String> COLUMNS =
            List.of("TransactionId", "DateOfIssue", "Type", "Amount", "Currency");
    private static final Set<String> TAKEN = Set.of("autorisation", "débit", "télécollecte");
    private static final Set<String> GIVEN = Set.of("crédit", "remboursement", "annulation");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final String EURO = "978";
    private static final String NO_ERROR = "00000";

    @Override
    public ProviderName provider() {
        return ProviderName.PAYBOX;
    }

    @Override
    public Statement read(byte[] file) {
        String text = text(file);
        String header = text.lines().findFirst().orElse("");
        if (!COLUMNS.stream().allMatch(header::contains)) {
            throw notAStatement();
        }
        try (var entries =
                CsvReader.builder()
                        .fieldSeparator(';')
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofNamedCsvRecord(text)) {
            return statement(entries);
        } catch (CsvParseException _) {
            throw notAStatement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statement statement(Iterable<NamedCsvRecord> entries) {
        List<Statement.Line> lines = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        for (NamedCsvRecord entry : entries) {
            if (isDone(entry)) {
                line(entry)
                        .ifPresentOrElse(
                                lines::add,
                                () ->
                                        unreadable.add(
                                                Math.toIntExact(entry.getStartingLineNumber())));
            }
        }
        return new Statement(lines, unreadable);
    }

    private static boolean isDone(NamedCsvRecord entry) {
        String error = field(entry, "ErrorCode");
        return error.isEmpty() || error.equals(NO_ERROR);
    }

    private static Optional<Statement.Line> line(NamedCsvRecord entry) {
        String transaction = field(entry, "TransactionId");
        String amount = field(entry, "Amount");
        int sign = sign(field(entry, "Type"));
        if (sign == 0
                || !transaction.matches("\\d{1,12}")
                || !amount.matches("\\d{1,10}")
                || !field(entry, "Currency").equals(EURO)) {
            return Optional.empty();
        }
        return day(field(entry, "DateOfIssue"))
                .map(day ->
                        new Statement.Line(
                                transaction,
                                day,
                                sign * Long.parseLong(amount),
                                field(entry, "Reference")));
    }

    private static int sign(String type) {
        String lower = type.toLowerCase(Locale.FRENCH);
        if (GIVEN.contains(lower)) {
            return -1;
        }
        return TAKEN.contains(lower) ? 1 : 0;
    }

    /** Both ways are in use. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(
                    text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String field(NamedCsvRecord entry, String name) {
        return entry.findField(name).map(String::strip).orElse("");
    }

    private static String text(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static Problem notAStatement() {
        return Problem.invalid(
                List.of(
                        new FieldError(
                                "file",
                                "Ce fichier n’est pas la liste des transactions de Paybox : exportez"
                                        + " le journal des transactions au format CSV depuis son"
                                        + " back-office.")));
    }
}

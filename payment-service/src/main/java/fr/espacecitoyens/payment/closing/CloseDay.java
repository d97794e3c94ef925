package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.journal.JournalDays;
import fr.espacecitoyens.payment.journal.Movement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares a day's three books: the provider's file, the journal, what billing has counted. */
@Component
class CloseDay {

    private final StatementReader reader;
    private final JournalDays journal;
    private final Books books;
    private final Clock clock;

    CloseDay(StatementReader reader, JournalDays journal, Books books, Clock clock) {
        this.reader = reader;
        this.journal = journal;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Compares.
     *
     * @param file empty if there is none: then journal and invoices are compared
     * @param staff the subject of the token of whoever closes the day
     * @throws fr.espacecitoyens.platform.web.Problem if the file is none of the provider's
     */
    Closing close(LocalDate day, byte[] file, String staff) {
        List<Movement> movements = journal.movementsOn(day);
        var listed = of(reader.provider(), movements);
        var differences = new ArrayList<Difference>();
        Closing.Sums provider = null;
        int ignored = 0;
        if (file.length > 0) {
            Statement statement = reader.read(file);
            var lines = statement.lines().stream().filter(line -> line.day().equals(day)).toList();
            provider = Closing.Sums.of(lines);
            ignored = statement.lines().size() - lines.size();
            differences.addAll(new Match(day, books).compare(statement, listed));
        }
        differences.addAll(InvoiceMatch.compare(movements, books.onInvoices(day)));
        return new Closing(
                day.toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                staff,
                provider,
                Closing.Sums.ofMovements(listed),
                unlisted(movements),
                ignored,
                differences,
                List.of());
    }

    private List<Closing.Unlisted> unlisted(List<Movement> movements) {
        return Stream.of(ProviderName.values())
                .filter(name -> name != reader.provider())
                .filter(name -> !of(name, movements).isEmpty())
                .map(name ->
                        new Closing.Unlisted(
                                name.lowerCase(), Closing.Sums.ofMovements(of(name, movements))))
                .toList();
    }

    private static List<Movement> of(ProviderName name, List<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.origin().provider().equals(name.lowerCase()))
                .toList();
    }
}

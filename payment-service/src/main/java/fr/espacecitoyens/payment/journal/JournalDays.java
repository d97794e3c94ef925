package fr.espacecitoyens.payment.journal;

import fr.espacecitoyens.platform.ParisTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what the journal says of a day. */
@Component
public class JournalDays {

    /** A payment that is told later than this is no matter of its day any more. */
    private static final int DAYS_LATE = 7;

    private final Entries entries;

    JournalDays(Entries entries) {
        this.entries = entries;
    }

    /** The money that the providers moved on a day in Paris, as far as the journal has it. */
    public List<Movement> movementsOn(LocalDate day) {
        List<Movement> found = new ArrayList<>();
        long next = firstOf(day);
        List<Entry> some = entries.from(next);
        while (!some.isEmpty()) {
            some.stream()
                    .flatMap(entry -> Line.movement(entry.line()).stream())
                    .filter(movement -> isOn(day, movement))
                    .forEach(found::add);
            boolean isOver = some.getLast().running().day().isAfter(day.plusDays(DAYS_LATE));
            some = isOver ? List.of() : entries.from(some.getLast().sequence() + 1);
        }
        return found;
    }

    private static boolean isOn(LocalDate day, Movement movement) {
        return ParisTime.day(movement.at()).equals(day);
    }

    /** Nothing is written before it has happened: the search begins where the day before ends. */
    private long firstOf(LocalDate day) {
        return Stream.of(YearMonth.from(day).minusMonths(1), YearMonth.from(day))
                .flatMap(month -> entries.closing(month).stream())
                .filter(entry -> isBefore(day, entry))
                .mapToLong(Entry::sequence)
                .max()
                .orElse(1);
    }

    private static boolean isBefore(LocalDate day, Entry closing) {
        return LocalDate.parse(Objects.requireNonNull(closing.keys().day())).isBefore(day);
    }
}

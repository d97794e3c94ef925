package fr.espacecitoyens.payfip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {

    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final Order ORDER =
            new Order(
                    "2026",
                    "usager@ville.example",
                    4250,
                    "090009",
                    "Cantine",
                    "FACT2026001",
                    "T",
                    "http://ville.example/n",
                    "http://ville.example/r");

    @TempDir private Path folder;

    @Test
    void what_was_paid_is_still_known_to_the_next_process() throws IOException {
        String idOp;
        try (var book = at(Duration.ZERO)) {
            idOp = book.open(ORDER).idOp();
            book.end(idOp, Result.P);
        }

        try (var next = at(Duration.ofDays(2))) {
            assertThat(next.find(idOp))
                    .hasValueSatisfying(found ->
                            assertThat(found.end())
                                    .extracting(Operation.End::result)
                                    .isEqualTo(Result.P));
        }
    }

    @Test
    void nothing_can_be_paid_after_a_quarter_of_an_hour() throws IOException {
        String idOp;
        try (var book = at(Duration.ZERO)) {
            idOp = book.open(ORDER).idOp();
        }

        try (var later = at(Duration.ofMinutes(15))) {
            assertThat(later.end(idOp, Result.P)).isEmpty();
        }
    }

    @Test
    void an_operation_is_paid_once_but_may_be_abandoned_first() throws IOException {
        try (var book = at(Duration.ZERO)) {
            String idOp = book.open(ORDER).idOp();

            assertThat(book.end(idOp, Result.A)).isPresent();
            assertThat(book.end(idOp, Result.V)).isPresent();
            assertThat(book.end(idOp, Result.P)).isEmpty();
        }
    }

    @Test
    void what_nobody_paid_is_forgotten_overnight() throws IOException {
        String idOp;
        try (var book = at(Duration.ZERO)) {
            idOp = book.open(ORDER).idOp();
        }

        try (var tomorrow = at(Duration.ofDays(1))) {
            assertThat(tomorrow.find(idOp)).isEmpty();
        }
    }

    private Book at(Duration later) throws IOException {
        return new Book(folder, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
    }
}

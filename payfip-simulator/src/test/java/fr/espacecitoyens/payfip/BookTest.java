package fr.espacecitoyens.payfip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
            book.end(idOp, Result.P, List.of());
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
            assertThat(later.end(idOp, Result.P, List.of())).isEmpty();
        }
    }

    @Test
    void an_operation_is_paid_once_but_may_be_abandoned_first() throws IOException {
        try (var book = at(Duration.ZERO)) {
            String idOp = book.open(ORDER).idOp();

            assertThat(book.end(idOp, Result.A, List.of())).isPresent();
            assertThat(book.end(idOp, Result.V, List.of())).isPresent();
            assertThat(book.end(idOp, Result.P, List.of())).isEmpty();
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

    @Test
    void a_book_from_before_it_held_notices_is_read() throws IOException {
        Files.writeString(
                folder.resolve("operations.jsonl"),
                """
                {"idOp":"1","order":{"exer":"2026","mel":"a@b.example","montant":4250,\
                "numcli":"090009","objet":"","refdet":"FACT2026001","saisie":"T",\
                "urlnotif":"http://b/n","urlredirect":"http://b/r"},\
                "openedAt":"2026-03-02T11:00:00Z","end":null}
                """);

        try (var book = at(Duration.ZERO)) {
            assertThat(book.find("1").orElseThrow().notices()).isEmpty();
        }
    }

    private Book at(Duration later) throws IOException {
        return new Book(folder, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
    }
}

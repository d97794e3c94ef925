package fr.espacecitoyens.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

class LedgerTest {

    @TempDir Path folder;

    @Test
    void a_line_that_was_torn_by_the_end_of_a_process_is_left_out() throws IOException {
        try (var ledger = ledger(folder)) {
            pays(ledger, "first");
        }
        Files.writeString(
                file(), "{\"transaction\":600000002,\"call\":6000", StandardOpenOption.APPEND);
        try (var ledger = ledger(folder)) {
            pays(ledger, "second");
        }

        try (var ledger = ledger(folder)) {
            assertThat(numbers(ledger.after(0, 10))).containsExactly(600_000_001L, 600_000_002L);
            assertThat(ledger.isPaid("second")).isTrue();
        }
    }

    @Test
    void a_file_of_nothing_but_a_torn_line_is_an_empty_book() throws IOException {
        Files.writeString(file(), "{\"trans");

        try (var ledger = ledger(folder)) {
            assertThat(ledger.after(0, 10)).isEmpty();
        }
    }

    @Test
    void a_spoilt_line_in_the_middle_is_not_passed_over() throws IOException {
        Files.writeString(file(), "{\"trans\n{}\n");

        assertThatThrownBy(() -> ledger(folder)).isInstanceOf(JacksonException.class);
    }

    @Test
    void a_book_of_earlier_days_holds_payments() throws IOException {
        Files.writeString(
                file(),
                """
                {"transaction":600000001,"call":600000002,"reference":"old","amountCents":853,\
                "code":"00000","at":"2026-11-20T10:00:00Z","ipn":["200"]}
                """);

        try (var ledger = ledger(folder)) {
            var old = ledger.find(600_000_001).orElseThrow();
            assertThat(old.kind()).isEqualTo(Kind.PAYMENT);
            assertThat(ledger.standing(old)).isEqualTo(Standing.CAPTURED);
            assertThat(ledger.nextCall()).isEqualTo(600_000_003);
        }
    }

    @Test
    void a_reference_is_paid_once_though_two_pages_are_open() throws IOException {
        try (var ledger = ledger(null)) {
            pays(ledger, "twice");
            pays(ledger, "twice");

            assertThat(ledger.under("twice"))
                    .extracting(Transaction::code)
                    .containsExactly("00000", "00015");
        }
    }

    @Test
    void fifty_thousand_entries_are_kept_and_found_page_by_page() throws IOException {
        try (var ledger = ledger(folder)) {
            for (int i = 0; i < 50_000; i++) {
                pays(ledger, "many-" + i);
            }
        }

        try (var ledger = ledger(folder)) {
            assertThat(ledger.after(0, Integer.MAX_VALUE)).hasSize(50_000);
            assertThat(numbers(ledger.after(600_049_998, 10)))
                    .containsExactly(600_049_999L, 600_050_000L);
            assertThat(numbers(ledger.latest(2))).containsExactly(600_050_000L, 600_049_999L);
            assertThat(ledger.isPaid("many-49999")).isTrue();
            assertThat(ledger.isPaid("many-50000")).isFalse();
        }
    }

    private static Ledger ledger(@Nullable Path folder) throws IOException {
        return Ledger.in(folder, Clock.systemUTC());
    }

    private static void pays(Ledger ledger, String reference) {
        var request = PaymentRequest.parse("PBX_CMD=" + reference + "&PBX_TOTAL=853");
        ledger.record(request, ledger.nextCall(), Codes.ACCEPTED, true);
    }

    private static List<Long> numbers(List<Transaction> entries) {
        return entries.stream().map(Transaction::transaction).toList();
    }

    private Path file() {
        return folder.resolve("transactions.jsonl");
    }
}

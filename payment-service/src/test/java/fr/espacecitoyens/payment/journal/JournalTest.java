package fr.espacecitoyens.payment.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.payment.journal.Movement.Kind;
import fr.espacecitoyens.payment.journal.Movement.Origin;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.platform.test.EmbeddedStack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class JournalTest {

    private static final String NOON = "2026-06-10T10:00:00Z";

    private final MongoTemplate database = database();
    private final Entries entries = new Entries(database);

    @Test
    void the_same_event_eight_times_at_once_is_one_entry() {
        IntStream.range(0, 8).parallel().forEach(_ -> at(NOON).write(paid("p1")));

        assertThat(texts()).hasSize(1).first().asString().contains(" APPLIED p1 ", "R2026-000001");
    }

    @Test
    void sequence_and_receipts_have_no_gap_however_many_write() {
        IntStream.rangeClosed(1, 40).parallel().forEach(i -> at(NOON).write(paid("p" + i)));

        assertThat(entries.from(1).stream().map(Entry::sequence))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(i -> (long) i).toList());
        assertThat(entries.from(1).stream().map(entry -> entry.running().receiptNumber()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj("R2026-%06d"::formatted).toList());
        assertThatTheChainHolds();
    }

    @Test
    void an_entry_that_a_killed_process_left_without_a_hint_is_followed() {
        entries.add(Entry.first(paid("p1"), Instant.parse(NOON)));
        database.dropCollection("journal_hint");

        at(NOON).write(paid("p2"));

        assertThat(texts()).hasSize(2);
        assertThatTheChainHolds();
    }

    @Test
    void a_day_ends_at_midnight_in_paris_also_in_summer() {
        at("2026-06-10T21:59:59Z").write(paid("p1"));
        at("2026-06-10T21:59:59.999Z").closeDay();
        at("2026-06-10T22:00:00Z").write(moved(Kind.REFUNDED, "p1"));

        assertThat(texts())
                .extracting(text -> text.split(" ", -1)[2])
                .containsExactly("APPLIED", "DAY", "REFUNDED");
        assertThat(texts().get(1)).contains("DAY 2026-06-10 1 853 0 0 ");
    }

    @Test
    void a_refund_whose_number_the_provider_did_not_say_stands_in_the_journal_too() {
        var origin = new Origin("event-1", "p1", "paybox", "");

        at(NOON).write(new Movement(Kind.REFUNDED, origin, Instant.parse(NOON), 853, List.of()));

        assertThat(texts().getFirst()).contains(" REFUNDED p1 paybox - 853 ");
        assertThatTheChainHolds();
    }

    @Test
    void the_days_on_which_the_clocks_change_are_closed_once() {
        at("2026-03-28T23:00:00Z").write(paid("p1"));
        at("2026-03-29T21:59:59Z").closeDay();
        assertThat(texts()).hasSize(1);
        at("2026-03-29T22:00:00Z").closeDay();
        at("2026-03-29T22:00:30Z").closeDay();
        assertThat(texts()).hasSize(2).last().asString().contains("DAY 2026-03-29 ");
        at("2026-10-24T22:00:00Z").write(paid("p2"));
        at("2026-10-25T22:59:59Z").closeDay();
        at("2026-10-25T23:00:00Z").closeDay();

        assertThat(texts()).last().asString().contains("DAY 2026-10-25 1 853 0 0 ");
        assertThatTheChainHolds();
    }

    @Test
    void whoever_is_behind_in_time_writes_into_no_closed_day() {
        at("2026-06-10T21:59:59Z").write(paid("p1"));
        at("2026-06-10T22:00:00Z").closeDay();

        at("2026-06-10T21:59:58Z").write(paid("p2"));

        assertThat(texts()).last().asString().startsWith("3 2026-06-10T22:00:00Z APPLIED p2");
    }

    @Test
    void receipts_are_counted_from_one_in_each_year() {
        at("2026-12-31T22:59:59Z").write(paid("p1"));
        at("2026-12-31T23:00:00Z").write(paid("p2"));

        var journal = at("2027-01-01T10:00:00Z");
        assertThat(journal.receiptOf("p1").map(Journal.ReceiptEntry::number))
                .contains("R2026-000001");
        assertThat(journal.receiptOf("p2").map(Journal.ReceiptEntry::number))
                .contains("R2027-000001");
        assertThat(journal.receiptOf("p3").map(Journal.ReceiptEntry::number)).isEmpty();
    }

    @Test
    void an_empty_file_is_no_journal_and_a_file_without_a_known_hash_may_end_too_early(
            @TempDir Path folder) throws Exception {
        Path file = folder.resolve("journal.txt");

        assertThat(verify(Files.writeString(file, ""))).contains("est vide");

        at(NOON).write(paid("p1"));
        at(NOON).write(paid("p2"));
        String last = entries.last().orElseThrow().hash();
        Files.writeString(file, texts().getFirst() + "\n");
        assertThat(verify(file)).contains("1 lignes", "rien ne dit");
        assertThat(verify(file, last)).contains("s'arrête avant elle");
        Files.writeString(file, String.join("\n", texts()) + "\n");
        assertThat(verify(file, last))
                .contains("2 lignes", "ligne 2")
                .doesNotContain("rien ne dit");
    }

    private static String verify(Path file, String... head) throws Exception {
        var words = Stream.of("../espace", "journal", "verify", file.toString());
        var process =
                new ProcessBuilder(Stream.concat(words, Stream.of(head)).toList())
                        .redirectErrorStream(true)
                        .start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            return said.readAllAsString();
        }
    }

    @Test
    void what_would_break_a_line_is_not_written() {
        assertThatThrownBy(() -> at(NOON).write(paid("p 1\n2")))
                .isInstanceOf(IllegalArgumentException.class);
        at(NOON).write(paid("p1"));
        var again = new Movement(Kind.APPLIED, origin("other", "p1"), Instant.EPOCH, 1, List.of());
        assertThatThrownBy(() -> at(NOON).write(again)).isInstanceOf(IllegalStateException.class);
        assertThat(texts()).hasSize(1);
    }

    private static MongoTemplate database() {
        var context = new MongoMappingContext();
        var conversions = MongoCustomConversions.create(_ -> {});
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.setAutoIndexCreation(true);
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        var factory = new SimpleMongoClientDatabaseFactory(EmbeddedStack.newDatabase());
        return new MongoTemplate(factory, converter);
    }

    private void assertThatTheChainHolds() {
        String before = Line.NOTHING_BEFORE;
        for (Entry entry : entries.from(1)) {
            assertThat(entry.line()).endsWith(" " + before);
            assertThat(entry.hash()).isEqualTo(Line.hash(entry.line()));
            before = entry.hash();
        }
    }

    private List<String> texts() {
        return entries.from(1).stream().map(Entry::text).toList();
    }

    private Journal at(String time) {
        return new Journal(entries, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private static Movement paid(String payment) {
        return moved(Kind.APPLIED, payment);
    }

    private static Movement moved(Kind kind, String payment) {
        var parts = List.of(new Allocation("i1", 853));
        return new Movement(kind, origin(kind + payment, payment), Instant.parse(NOON), 853, parts);
    }

    private static Origin origin(String event, String payment) {
        return new Origin(event, payment, "paybox", "601");
    }
}

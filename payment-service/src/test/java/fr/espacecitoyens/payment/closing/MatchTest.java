package fr.espacecitoyens.payment.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.espacecitoyens.payment.closing.Difference.Kind;
import fr.espacecitoyens.payment.journal.Movement;
import fr.espacecitoyens.payment.journal.Movement.Origin;
import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final Instant NOON = Instant.parse("2026-06-10T10:00:00Z");

    /** Of lines of the provider's, by their number. */
    private final Map<String, Books.Known> elsewhere = new HashMap<>();

    private final Set<Books.Known> namedElsewhere = new HashSet<>();

    @Test
    void a_day_on_which_all_say_the_same_has_no_difference() {
        var found =
                compare(
                        List.of(line("600000001", 853), line("600000002", 1000), line("3", -300)),
                        applied("600000001", 853),
                        applied("600000002", 700),
                        unapplied("600000002", 300),
                        refunded("3", 300));

        assertThat(found).isEmpty();
    }

    @Test
    void zeros_in_front_of_a_number_make_no_difference() {
        assertThat(compare(List.of(line("0600000001", 853)), applied("600000001", 853))).isEmpty();
    }

    @Test
    void money_of_which_nothing_is_known_here_is_named() {
        assertThat(compare(List.of(line("7", 500))))
                .extracting(Difference::kind, Difference::transaction, Difference::providerCents)
                .containsExactly(tuple(Kind.NOT_IN_JOURNAL, "7", 500L));
    }

    @Test
    void money_that_is_known_by_another_day_is_not_lost() {
        elsewhere.put("7", new Books.Known("payment-7", DAY.plusDays(1), 500));

        assertThat(compare(List.of(line("7", 500))))
                .extracting(Difference::kind, Difference::paymentId, Difference::otherDay)
                .containsExactly(tuple(Kind.OTHER_DAY, "payment-7", DAY.plusDays(1)));
    }

    @Test
    void money_of_another_day_with_another_amount_is_another_amount() {
        elsewhere.put("7", new Books.Known("payment-7", DAY.plusDays(1), 501));

        assertThat(compare(List.of(line("7", 500))))
                .extracting(Difference::kind, Difference::providerCents, Difference::ourCents)
                .containsExactly(tuple(Kind.OTHER_AMOUNT, 500L, 501L));
    }

    @Test
    void a_payment_that_the_journal_of_its_own_day_lacks_is_missing_there() {
        elsewhere.put("7", new Books.Known("payment-7", DAY, 500));

        assertThat(compare(List.of(line("7", 500))))
                .extracting(Difference::kind, Difference::paymentId)
                .containsExactly(tuple(Kind.NOT_IN_JOURNAL, "payment-7"));
    }

    @Test
    void what_the_closing_of_the_day_before_has_named_is_not_named_again() {
        namedElsewhere.add(new Books.Known("payment-7", DAY, 853));

        assertThat(compare(List.of(), applied("7", 853))).isEmpty();
    }

    @Test
    void what_the_file_has_by_another_day_is_of_that_day() {
        var yesterday = new Statement.Line("7", DAY.minusDays(1), 853, "");

        assertThat(compare(List.of(yesterday), applied("7", 853)))
                .extracting(Difference::kind, Difference::paymentId, Difference::otherDay)
                .containsExactly(tuple(Kind.OTHER_DAY, "payment-7", DAY.minusDays(1)));
    }

    @Test
    void a_refund_without_a_number_is_found_by_its_payment_and_amount() {
        var lines = List.of(line("801", -300, "payment-7"), line("802", -200, "payment-8"));

        assertThat(compare(lines, nameless("7", 300), nameless("8", 200))).isEmpty();
    }

    @Test
    void two_refunds_without_a_number_are_two_also_of_one_payment() {
        var lines = List.of(line("801", -300, "payment-7"), line("802", -300, "payment-7"));

        assertThat(compare(lines, nameless("7", 300), nameless("7", 300))).isEmpty();
        assertThat(compare(lines.subList(0, 1), nameless("7", 300), nameless("7", 300)))
                .extracting(Difference::kind, Difference::paymentId, Difference::ourCents)
                .containsExactly(tuple(Kind.NOT_AT_PROVIDER, "payment-7", -300L));
    }

    @Test
    void a_refund_without_a_number_leaves_alone_what_another_names() {
        var lines = List.of(line("801", -300, "payment-7"), line("802", -300, "payment-7"));

        assertThat(compare(lines, nameless("7", 300), refunded("801", 300))).isEmpty();
    }

    @Test
    void a_refund_without_a_number_is_not_that_of_another_payment() {
        assertThat(compare(List.of(line("801", -300, "payment-9")), nameless("7", 300)))
                .extracting(Difference::kind, Difference::transaction)
                .containsExactly(
                        tuple(Kind.NOT_IN_JOURNAL, "801"), tuple(Kind.NOT_AT_PROVIDER, null));
    }

    @Test
    void what_the_provider_does_not_list_is_named() {
        assertThat(compare(List.of(), applied("7", 853)))
                .extracting(Difference::kind, Difference::paymentId, Difference::ourCents)
                .containsExactly(tuple(Kind.NOT_AT_PROVIDER, "payment-7", 853L));
    }

    @Test
    void another_amount_is_named_with_both() {
        assertThat(compare(List.of(line("7", 854)), applied("7", 853)))
                .extracting(Difference::kind, Difference::providerCents, Difference::ourCents)
                .containsExactly(tuple(Kind.OTHER_AMOUNT, 854L, 853L));
    }

    @Test
    void a_transaction_that_the_provider_lists_twice_is_another_amount() {
        assertThat(compare(List.of(line("7", 853), line("7", 853)), applied("7", 853)))
                .extracting(Difference::kind, Difference::providerCents)
                .containsExactly(tuple(Kind.OTHER_AMOUNT, 1706L));
    }

    @Test
    void lines_of_other_days_do_not_matter() {
        var other = new Statement.Line("7", DAY.minusDays(1), 853, "");

        assertThat(compare(List.of(other))).isEmpty();
    }

    @Test
    void a_line_that_nobody_understands_is_named_by_its_number() {
        var found =
                new Match(DAY, new OurBooks())
                        .compare(new Statement(List.of(), List.of(12)), List.of());

        assertThat(found)
                .extracting(Difference::kind, Difference::line)
                .containsExactly(tuple(Kind.UNREADABLE, 12));
    }

    private List<Difference> compare(List<Statement.Line> lines, Movement... movements) {
        return new Match(DAY, new OurBooks())
                .compare(new Statement(lines, List.of()), List.of(movements));
    }

    private static Statement.Line line(String transaction, long cents) {
        return line(transaction, cents, "");
    }

    private static Statement.Line line(String transaction, long cents, String reference) {
        return new Statement.Line(transaction, DAY, cents, reference);
    }

    private static Movement applied(String transaction, long cents) {
        return movement(
                Movement.Kind.APPLIED,
                transaction,
                cents,
                new Allocation("invoice-" + transaction, cents));
    }

    private static Movement unapplied(String transaction, long cents) {
        return movement(Movement.Kind.UNAPPLIED, transaction, cents);
    }

    private static Movement refunded(String transaction, long cents) {
        return movement(Movement.Kind.REFUNDED, transaction, cents);
    }

    /** Whose number the provider did not tell. */
    private static Movement nameless(String payment, long cents) {
        var origin = new Origin("", "payment-" + payment, "paybox", "");
        return new Movement(Movement.Kind.REFUNDED, origin, NOON, cents, List.of());
    }

    private static Movement movement(
            Movement.Kind kind, String transaction, long cents, Allocation... parts) {
        var origin = new Origin("", "payment-" + transaction, "paybox", transaction);
        return new Movement(kind, origin, NOON, cents, Stream.of(parts).toList());
    }

    private final class OurBooks implements Books {

        /** A payment's reference is its id. */
        @Override
        public Optional<String> paymentOf(String reference) {
            return reference.isEmpty() ? Optional.empty() : Optional.of(reference);
        }

        @Override
        public Optional<Known> known(Statement.Line line) {
            return Optional.ofNullable(elsewhere.get(line.transaction()));
        }

        @Override
        public boolean isNamedElsewhere(Known money) {
            return namedElsewhere.contains(money);
        }

        @Override
        public List<Part> onInvoices(LocalDate day) {
            return List.of();
        }
    }
}

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

    private final Map<String, String> elsewhere = new HashMap<>();
    private final Set<String> notCounted = new HashSet<>();

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
        elsewhere.put("7", "payment-7");

        assertThat(compare(List.of(line("7", 500))))
                .extracting(Difference::kind, Difference::paymentId)
                .containsExactly(tuple(Kind.OTHER_DAY, "payment-7"));
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
    void what_billing_has_not_counted_is_named_with_its_invoice() {
        notCounted.add("invoice-7");

        assertThat(compare(List.of(line("7", 853)), applied("7", 853)))
                .extracting(Difference::kind, Difference::invoiceId, Difference::ourCents)
                .containsExactly(tuple(Kind.NOT_ON_INVOICE, "invoice-7", 853L));
    }

    @Test
    void lines_of_other_days_do_not_matter() {
        var other = new Statement.Line("7", DAY.minusDays(1), 853);

        assertThat(compare(List.of(other))).isEmpty();
    }

    @Test
    void a_line_that_nobody_understands_is_named_by_its_number() {
        var found =
                new Match(DAY, new Books())
                        .compare(new Statement(List.of(), List.of(12)), List.of());

        assertThat(found)
                .extracting(Difference::kind, Difference::line)
                .containsExactly(tuple(Kind.UNREADABLE, 12));
    }

    private List<Difference> compare(List<Statement.Line> lines, Movement... movements) {
        return new Match(DAY, new Books())
                .compare(new Statement(lines, List.of()), List.of(movements));
    }

    private static Statement.Line line(String transaction, long cents) {
        return new Statement.Line(transaction, DAY, cents);
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

    private static Movement movement(
            Movement.Kind kind, String transaction, long cents, Allocation... parts) {
        var origin = new Origin("", "payment-" + transaction, "paybox", transaction);
        return new Movement(kind, origin, NOON, cents, Stream.of(parts).toList());
    }

    private final class Books implements Match.Books {

        @Override
        public Optional<String> paymentOf(String transaction) {
            return Optional.ofNullable(elsewhere.get(transaction));
        }

        @Override
        public boolean isOnInvoice(Movement movement, Allocation part) {
            return !notCounted.contains(part.invoiceId());
        }
    }
}

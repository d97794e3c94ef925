package fr.espacecitoyens.billing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.billing.invoice.Settlement.Means;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The date of payment decides the year, and every cent is for something. */
class CertificateTest {

    private static final InvoiceLine HELP = line("Aide à domicile", Nature.HOME_HELP, 6000);
    private static final InvoiceLine DELIVERY = line("Livraison", Nature.MEAL_DELIVERY, 1000);
    private static final InvoiceLine MEAL = line("Repas", Nature.MEAL, 3000);
    private static final List<Nature> NATURES = List.of(Nature.values());
    private static final InvoiceLine DISCOUNT = line("Remise sur l'aide", Nature.HOME_HELP, -1000);

    @Test
    void what_was_paid_whole_is_paid_for_its_lines() {
        assertThat(told(invoice(paid("2020-03-02T10:00:00Z", 10000), HELP, DELIVERY, MEAL)))
                .containsExactly("2020 HOME_HELP 6000, MEAL_DELIVERY 1000, MEAL 3000 = 10000");
    }

    @Test
    void the_last_hour_of_a_year_is_that_of_paris() {
        assertThat(told(invoice(paid("2020-12-31T22:59:59Z", 6000), HELP)))
                .containsExactly("2020 HOME_HELP 6000 = 6000");
        assertThat(told(invoice(paid("2020-12-31T23:00:00Z", 6000), HELP)))
                .containsExactly("2021 HOME_HELP 6000 = 6000");
    }

    @Test
    void what_was_paid_in_parts_over_two_years_adds_up_to_the_lines() {
        var parts =
                List.of(
                        settlement("2020-12-01T10:00:00Z", 3333, Means.CHEQUE),
                        settlement("2021-01-05T10:00:00Z", 3333, Means.TRANSFER),
                        settlement("2021-02-05T10:00:00Z", 3334, Means.ONLINE_CARD));

        assertThat(told(invoice(parts, HELP, DELIVERY, MEAL)))
                .containsExactly(
                        "2021 HOME_HELP 4000, MEAL_DELIVERY 667, MEAL 2000 = 6667",
                        "2020 HOME_HELP 2000, MEAL_DELIVERY 333, MEAL 1000 = 3333");
    }

    @Test
    void a_discount_lowers_what_it_was_given_on() {
        assertThat(told(invoice(paid("2020-03-02T10:00:00Z", 8000), HELP, DISCOUNT, MEAL)))
                .containsExactly("2020 HOME_HELP 5000, MEAL 3000 = 8000");
    }

    @Test
    void what_is_given_back_lowers_the_year_in_which_it_is() {
        var backAndForth =
                List.of(
                        settlement("2020-03-02T10:00:00Z", 10000, Means.ONLINE_CARD),
                        settlement("2021-03-02T10:00:00Z", -5000, Means.ONLINE_CARD));

        assertThat(told(invoice(backAndForth, HELP, DELIVERY, MEAL)))
                .containsExactly(
                        "2021 HOME_HELP -3000, MEAL_DELIVERY -500, MEAL -1500 = -5000",
                        "2020 HOME_HELP 6000, MEAL_DELIVERY 1000, MEAL 3000 = 10000");
    }

    @Test
    void a_credit_note_is_no_payment_and_leaves_the_rest_to_be_paid() {
        var creditedThenPaid =
                List.of(
                        settlement("2020-03-02T10:00:00Z", 5000, Means.CREDIT_NOTE),
                        settlement("2020-04-02T10:00:00Z", 5000, Means.CHEQUE));

        assertThat(told(invoice(creditedThenPaid, HELP, DELIVERY, MEAL)))
                .containsExactly("2020 HOME_HELP 3000, MEAL_DELIVERY 500, MEAL 1500 = 5000");
    }

    @Test
    void what_was_paid_too_much_is_for_nothing() {
        assertThat(told(invoice(paid("2020-03-02T10:00:00Z", 7000), HELP)))
                .containsExactly("2020 HOME_HELP 6000 + 1000 = 7000");
    }

    @Test
    void what_was_paid_before_the_invoice_was_cancelled_was_paid() {
        var content = InvoiceFixtures.contentWith(MEAL);

        assertThat(told(InvoiceFixtures.cancelled(content, 3000)))
                .containsExactly("2020 MEAL 3000 = 3000");
    }

    @Test
    void a_line_of_which_nothing_is_said_is_for_something_else() {
        var plain = new InvoiceLine("Divers", 100, 500, 500);

        assertThat(told(invoice(paid("2020-03-02T10:00:00Z", 500), plain)))
                .containsExactly("2020 OTHER 500 = 500");
    }

    @Test
    void nothing_paid_is_nothing_to_certify() {
        assertThat(told(invoice(List.of(), HELP))).isEmpty();
    }

    @Test
    void each_person_who_was_served_has_a_sum_of_their_own() {
        var forPaul =
                InvoiceFixtures.contentWith(
                        new Heading("Madame ALQUIER Cécile", "Monsieur ALQUIER Paul", "x", "y"),
                        MEAL);
        var all =
                Certificates.of(
                        new CustomerKey("action-sociale", "C-0001"),
                        List.of(
                                invoice(paid("2020-03-02T10:00:00Z", 6000), HELP),
                                InvoiceFixtures.invoice(forPaul, 3000)));

        assertThat(all).hasSize(1);
        assertThat(all.getFirst().byPerson())
                .containsOnlyKeys("Madame ALQUIER Cécile", "Monsieur ALQUIER Paul");
        assertThat(all.getFirst().byPerson().get("Monsieur ALQUIER Paul"))
                .isEqualTo(Shares.of(Nature.MEAL, 3000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void over_all_years_and_natures_it_is_what_came_in(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Invoice invoice = any(random);
            long received =
                    invoice.ledger().settlements().stream()
                            .mapToLong(Settlement::amountCents)
                            .sum();
            var all = certificates(invoice);

            assertThat(all.stream().mapToLong(Certificate::paidCents).sum()).isEqualTo(received);
            assertThat(all.stream().mapToLong(c -> c.shares().total() + c.beyondCents()).sum())
                    .isEqualTo(received);
            if (received == invoice.total().cents()) {
                assertThat(all.stream().map(Certificate::shares).reduce(Shares.NONE, Shares::plus))
                        .isEqualTo(lines(invoice));
            }
        }
    }

    private static Shares lines(Invoice invoice) {
        return invoice.content().lines().stream()
                .map(line -> Shares.of(line.nature(), line.amountCents()))
                .reduce(Shares.NONE, Shares::plus);
    }

    /** Paid in parts on any days of three years; every second one is paid to the last cent. */
    private static Invoice any(Random random) {
        var lines =
                random.longs(1 + random.nextInt(5), 1, 9_999)
                        .mapToObj(cents -> line("x", NATURES.get(random.nextInt(4)), cents))
                        .toArray(InvoiceLine[]::new);
        long left = InvoiceFixtures.contentWith(lines).total().cents();
        List<Settlement> parts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            long part = random.nextLong(-left / 4 - 1, left + 1);
            parts.add(anyDay(random, part));
            left = Math.max(1, left - part);
        }
        if (random.nextBoolean()) {
            long paid = parts.stream().mapToLong(Settlement::amountCents).sum();
            long total = InvoiceFixtures.contentWith(lines).total().cents();
            parts.add(settlement("2022-12-31T12:00:00Z", total - paid, Means.CASH));
        }
        return invoice(parts, lines);
    }

    private static Settlement anyDay(Random random, long cents) {
        var at = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(random.nextLong(94_000_000));
        return new Settlement("p" + random.nextLong(), cents, at, Means.CHEQUE);
    }

    private static List<String> told(Invoice invoice) {
        return certificates(invoice).stream()
                .sorted((a, b) -> b.year() - a.year())
                .map(CertificateTest::told)
                .toList();
    }

    private static String told(Certificate certificate) {
        var words = new StringBuilder();
        for (Nature nature : Nature.values()) {
            if (certificate.shares().of(nature) != 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(nature)
                        .append(' ')
                        .append(certificate.shares().of(nature));
            }
        }
        if (certificate.beyondCents() != 0) {
            words.append(" + ").append(certificate.beyondCents());
        }
        return certificate.year() + " " + words + " = " + certificate.paidCents();
    }

    private static List<Certificate> certificates(Invoice invoice) {
        return Certificates.of(new CustomerKey("action-sociale", "C-0001"), List.of(invoice));
    }

    private static Invoice invoice(List<Settlement> settlements, InvoiceLine... lines) {
        Invoice invoice = InvoiceFixtures.invoice(InvoiceFixtures.contentWith(lines));
        for (Settlement settlement : settlements) {
            invoice = invoice.settledBy(settlement);
        }
        return invoice;
    }

    private static List<Settlement> paid(String at, long cents) {
        return List.of(settlement(at, cents, Means.ONLINE_CARD));
    }

    private static Settlement settlement(String at, long cents, Means means) {
        return new Settlement(at, cents, Instant.parse(at), means);
    }

    private static InvoiceLine line(String label, Nature nature, long cents) {
        return new InvoiceLine(label, nature, 100, cents, cents);
    }
}

package fr.espacecitoyens.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoInvoicesTest {

    private static final int CUSTOMER = 1;
    private static final int NUMBER = 3;
    private static final int QUANTITY = 11;
    private static final int UNIT_PRICE = 12;
    private static final int AMOUNT = 13;

    private final String csv = new DemoInvoices(LocalDate.of(2026, 11, 22)).csv();
    private final List<String[]> rows =
            csv.lines().skip(1).map(line -> line.split(";", -1)).toList();

    @Test
    void the_guide_s_invoice_is_there_word_for_word() {
        assertThat(csv)
                .contains(
                        "action-sociale;3018842;Madame ALQUIER Cécile;2001000001;Facturation service"
                                + " séniors;Janvier 2020;17/12/2019;15/02/2020;17/12/2019 08:00;31/01/2020"
                                + " 18:00;Portage de repas;1;8,53;8,53");
    }

    @Test
    void the_others_are_dated_around_the_day() {
        assertThat(csv)
                .contains(
                        ";2611000101;Facturation service séniors;Octobre 2026;12/11/2026;27/12/2026;")
                .doesNotContain("{");
    }

    @Test
    void every_line_s_amount_is_quantity_times_price() {
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(number(row[QUANTITY]).multiply(number(row[UNIT_PRICE])))
                                .isEqualByComparingTo(number(row[AMOUNT])));
    }

    @Test
    void every_free_key_opens_something_to_pay() {
        Map<String, Long> invoices =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(row -> row[CUSTOMER], Collectors.counting()));

        assertThat(invoices).containsKeys(DemoInvoices.CITIZEN);
        assertThat(invoices).containsKeys(DemoInvoices.CUSTOMERS.toArray(String[]::new));
        assertThat(rows).extracting(row -> row[NUMBER]).allMatch(n -> n.matches("\\d{10}"));
    }

    private static BigDecimal number(String french) {
        return new BigDecimal(french.replace(',', '.'));
    }
}

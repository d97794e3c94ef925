package fr.espacecitoyens.endtoend.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SayingsTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant BEFORE_THAT = LONG_AGO.minusSeconds(1);
    private static final Instant LATER = LONG_AGO.plusSeconds(1);

    private static final Ledger EMPTY = ledger(Map.of());
    private static final Ledger PAID =
            ledger(
                    Map.of(
                            "600000001",
                            new Ledger.Captured(
                                    "600000001", "reference", 853, LONG_AGO, "LOST", List.of())));

    private final Sayings sayings = new Sayings();

    @BeforeEach
    void a_payment_page_was_opened() {
        sayings.opened("invoice", "attempt", "reference");
    }

    @Test
    void what_was_denied_after_it_was_taken_is_untrue() {
        assertThat(sayings.read("attempt", LATER, "Aucun montant n'a été prélevé.")).isTrue();

        assertThat(sayings.untrue(PAID)).hasSize(1);
        assertThat(sayings.untrue(EMPTY)).isEmpty();
    }

    @Test
    void what_was_denied_before_it_was_taken_was_true() {
        assertThat(sayings.read("attempt", BEFORE_THAT, "Paiement refusé")).isTrue();

        assertThat(sayings.untrue(PAID)).isEmpty();
    }

    @Test
    void what_is_only_being_looked_up_is_no_denial() {
        String unproven =
                "Paiement en cours de confirmation. Nous vérifions auprès de la banque"
                        + " qu'aucun montant n'a été prélevé.";

        assertThat(sayings.read("attempt", LATER, unproven)).isFalse();
        assertThat(sayings.untrue(PAID)).isEmpty();
        assertThat(sayings.counted()).startsWith("0 times").endsWith("1 times neither");
    }

    @Test
    void what_is_called_accepted_and_was_not_taken_is_untrue() {
        assertThat(sayings.read("attempt", LATER, "Paiement accepté")).isTrue();

        assertThat(sayings.untrue(EMPTY)).hasSize(1);
        assertThat(sayings.untrue(PAID)).isEmpty();
    }

    @Test
    void an_invoice_that_is_shown_as_paid_and_was_not_is_untrue() {
        sayings.shownAsPaid("invoice", "SETTLED");

        assertThat(sayings.untrue(EMPTY)).hasSize(1);
        assertThat(sayings.untrue(PAID)).isEmpty();
    }

    @Test
    void an_invoice_that_is_offered_to_be_paid_after_it_was_is_untrue() {
        sayings.offered("invoice", LATER);

        assertThat(sayings.untrue(PAID)).hasSize(1);
        assertThat(sayings.untrue(EMPTY)).isEmpty();
    }

    private static Ledger ledger(Map<String, Ledger.Captured> captures) {
        return new Ledger(new TreeMap<>(captures), Map.of(), Map.of());
    }
}

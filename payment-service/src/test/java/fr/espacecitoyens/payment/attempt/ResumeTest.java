package fr.espacecitoyens.payment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.payment.payable.PayableInvoice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumeTest {

    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final Allocation WATER = new Allocation("water", 853);
    private static final Allocation MEALS = new Allocation("meals", 1200);

    private final Attempt attempt =
            Attempt.start(
                    new Purchase(
                            "reference",
                            List.of(WATER, MEALS),
                            "anne",
                            "a@example.org",
                            ProviderName.PAYBOX,
                            null),
                    NOW,
                    NOW.plusSeconds(1200));

    @Test
    void the_same_invoices_in_another_order_are_gone_on_with() {
        assertThat(attempt.canBeResumedFor("anne", contents(ProviderName.PAYBOX))).isTrue();
    }

    @Test
    void nobody_goes_on_with_somebody_elses_payment() {
        assertThat(attempt.canBeResumedFor("bernard", contents(ProviderName.PAYBOX))).isFalse();
    }

    @Test
    void a_payment_that_was_begun_at_one_provider_is_not_gone_on_with_at_another() {
        assertThat(attempt.canBeResumedFor("anne", contents(ProviderName.PAYFIP))).isFalse();
    }

    private static Basket.Contents contents(ProviderName name) {
        Provider provider = mock();
        when(provider.name()).thenReturn(name);
        PayableInvoice invoice = mock();
        return new Basket.Contents(
                provider,
                List.of(new Basket.Part(invoice, MEALS), new Basket.Part(invoice, WATER)));
    }
}

package fr.espacecitoyens.payment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");

    private final Providers providers = new Providers(List.of());
    private final Attempt old =
            Attempt.start(
                    new Purchase(
                            "reference",
                            List.of(new Allocation("water", 853)),
                            "anne",
                            "a@example.org",
                            ProviderName.PAYFIP,
                            "operation"),
                    NOW,
                    NOW.plusSeconds(1200));

    @Test
    void an_old_payment_can_be_looked_at_when_its_provider_was_switched_off() {
        Provider provider = providers.of(old);

        assertThat(provider.name()).isEqualTo(ProviderName.PAYFIP);
        assertThat(provider.about(old)).isInstanceOf(Answer.Unanswered.class);
        assertThat(provider.givesBack()).isFalse();
    }

    @Test
    void nothing_can_be_configured_to_go_through_a_provider_that_is_switched_off() {
        assertThatThrownBy(() -> providers.named(ProviderName.PAYFIP))
                .isInstanceOf(IllegalStateException.class);
    }
}

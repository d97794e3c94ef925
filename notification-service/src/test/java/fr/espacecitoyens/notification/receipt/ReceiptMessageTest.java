package fr.espacecitoyens.notification.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceiptMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final PendingEvent EVENT = new PendingEvent("e", "t", "k", NOW, "{}");

    private final ReceiptMessage pending = ReceiptMessage.pending("p-1", "i-1", NOW);

    @Test
    void it_is_due_at_once_and_after_each_try_later() {
        assertThat(pending.nextTryAt()).isEqualTo(NOW);

        var claimed = pending.claimedUntil(NOW.plusSeconds(40));

        assertThat(claimed.tries()).isEqualTo(1);
        assertThat(claimed.nextTryAt()).isEqualTo(NOW.plusSeconds(40));
        assertThat(claimed.state()).isEqualTo(ReceiptMessage.State.PENDING);
    }

    @Test
    void what_has_ended_is_never_due_and_never_changes() {
        var sent = pending.sent(NOW, EVENT);
        var abandoned = pending.abandoned(NOW);

        assertThat(sent.nextTryAt()).isNull();
        assertThat(sent.outbox()).containsExactly(EVENT);
        assertThat(abandoned.nextTryAt()).isNull();
        assertThatThrownBy(() -> sent.sent(NOW, EVENT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sent.claimedUntil(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> abandoned.sent(NOW, EVENT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pauses_double_up_to_the_longest() {
        var delivery =
                new DeliveryProperties(
                        10, Duration.ofSeconds(40), Duration.ofMinutes(5), Duration.ofDays(3));

        assertThat(delivery.pauseAfter(0)).isEqualTo(Duration.ofSeconds(40));
        assertThat(delivery.pauseAfter(1)).isEqualTo(Duration.ofSeconds(80));
        assertThat(delivery.pauseAfter(3)).isEqualTo(Duration.ofMinutes(5));
        assertThat(delivery.pauseAfter(1000)).isEqualTo(Duration.ofMinutes(5));
    }
}

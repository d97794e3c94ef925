package fr.espacecitoyens.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.notification.message.Message.State;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final PendingEvent EVENT = new PendingEvent("e", "t", "k", NOW, "{}");

    private final Message pending =
            Message.pending(
                    "receipt-1", Kind.RECEIPT, About.payment("p-1", List.of("i-1")), NOW, NOW);

    @Test
    void it_is_due_when_it_was_said_and_after_each_try_later() {
        assertThat(pending.due()).isEqualTo(new DueTime(NOW, "receipt-1"));

        var claimed = pending.claimedUntil(NOW.plusSeconds(40));

        assertThat(claimed.tries()).isEqualTo(1);
        assertThat(claimed.due()).isEqualTo(new DueTime(NOW.plusSeconds(40), "receipt-1"));
        assertThat(claimed.state()).isEqualTo(State.PENDING);
        assertThat(claimed.isOpen()).isFalse();
    }

    @Test
    void what_has_ended_is_never_due_and_never_changes() {
        var sent = pending.ended(State.SENT, List.of("i-1"), NOW, List.of(EVENT));
        var abandoned = pending.ended(State.ABANDONED, List.of(), NOW, List.of());

        assertThat(sent.due()).isNull();
        assertThat(sent.outbox()).containsExactly(EVENT);
        assertThat(abandoned.due()).isNull();
        assertThatThrownBy(() -> sent.ended(State.SENT, List.of(), NOW, List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sent.claimedUntil(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> abandoned.cameBack(EVENT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_what_was_sent_comes_back_and_what_was_to_be_told_is_still_told() {
        var sent = pending.ended(State.SENT, List.of("i-1"), NOW, List.of(EVENT));

        var back = sent.cameBack(EVENT);

        assertThat(back.state()).isEqualTo(State.BOUNCED);
        assertThat(back.outbox()).containsExactly(EVENT, EVENT);
        assertThatThrownBy(() -> pending.cameBack(EVENT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void due_times_are_texts_that_sort_by_time_and_can_be_read_back() {
        var early = new DueTime(Instant.parse("2026-11-22T10:05:00Z"), "z");
        var late = new DueTime(Instant.parse("2026-11-22T10:05:00.5Z"), "a/b");

        assertThat(early.toString()).isLessThan(late.toString());
        assertThat(DueTime.parse(late.toString())).isEqualTo(late);
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

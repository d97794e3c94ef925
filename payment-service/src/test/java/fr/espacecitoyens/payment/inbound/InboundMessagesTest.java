package fr.espacecitoyens.payment.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.inbound.InboundMessage.Handling;
import fr.espacecitoyens.payment.inbound.InboundMessage.Origin;
import fr.espacecitoyens.payment.inbound.InboundMessage.Outcome;
import fr.espacecitoyens.platform.test.EmbeddedStack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** What is stored is found again until it was dealt with, whoever is killed in between. */
class InboundMessagesTest {

    private static final Instant NOON = Instant.parse("2026-06-10T10:00:00Z");

    private final InboundMessages messages =
            new InboundMessages(
                    new MongoTemplate(
                            new SimpleMongoClientDatabaseFactory(EmbeddedStack.newDatabase())));

    @Test
    void a_hint_that_comes_again_waits_again() {
        messages.handled(hint(), asked("NOTHING_KNOWN"));
        assertThat(waiting()).isEmpty();

        hint();

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void a_hint_that_came_while_the_former_was_asked_about_goes_on_waiting() {
        var former = hint();
        var later = hint();

        messages.handled(former, asked("NOTHING_KNOWN"));
        assertThat(waiting()).hasSize(1);

        messages.handled(later, asked("CAPTURED"));
        assertThat(waiting()).isEmpty();
        assertThat(messages.about("FACT2026001"))
                .extracting(message -> Objects.requireNonNull(message.handling()).said())
                .containsExactly("CAPTURED");
    }

    @Test
    void of_eight_at_once_the_last_is_waited_for() {
        var all =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> hint())
                        .sorted(
                                Comparator.comparing(
                                        InboundMessage::repeats,
                                        Comparator.nullsFirst(Long::compare)))
                        .toList();
        all.subList(0, 7).forEach(message -> messages.handled(message, asked("NOTHING_KNOWN")));
        assertThat(waiting()).hasSize(1);

        messages.handled(all.getLast(), asked("CAPTURED"));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_signed_message_that_comes_again_was_dealt_with() {
        var handling = new Handling(NOON, Outcome.APPLIED, "FACT2026001", "CAPTURED");
        messages.handled(signed(), handling);

        assertThat(signed().handling()).isEqualTo(handling);
        assertThat(waiting()).isEmpty();
    }

    private InboundMessage hint() {
        return stored(ProviderName.PAYFIP, "idop=1");
    }

    private InboundMessage signed() {
        return stored(ProviderName.PAYBOX, "reference=1&signature=x");
    }

    private InboundMessage stored(ProviderName provider, String raw) {
        return messages.store(InboundMessage.received(Origin.notification(provider), raw, NOON));
    }

    private static Handling asked(String said) {
        return new Handling(NOON, Outcome.ASKED, "FACT2026001", said);
    }

    private List<InboundMessage> waiting() {
        List<InboundMessage> all = new ArrayList<>();
        messages.forEachWaiting(all::add);
        return all;
    }
}

package fr.espacecitoyens.billing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class CitizenListenerTest {

    private static final String LINKED = "fr.espacecitoyens.identity.service-linked.v1";

    private final CustomerLinks links;

    CitizenListenerTest(CustomerLinks links) {
        this.links = links;
    }

    @Test
    void a_citizen_may_be_several_customers_and_hear_of_it_several_times() {
        String citizen = BillingClient.unique("citizen");
        BillingClient.tellLink(citizen, "C-1");
        BillingClient.tellLink(citizen, "C-2");
        BillingClient.tellLink(citizen, "C-1");
        BillingClient.tellLink(citizen, "C-3");

        await().untilAsserted(() ->
                assertThat(links.customersOf(citizen))
                        .extracting(CustomerKey::number)
                        .containsExactlyInAnyOrder("C-1", "C-2", "C-3"));
    }

    @Test
    void the_same_event_twice_links_once() {
        String citizen = BillingClient.unique("citizen");
        try (var citizens = EventChannel.on("identity.citizens")) {
            String data =
                    "{\"citizenId\":\"%s\",\"service\":\"s\",\"customerNumber\":\"C-1\"}"
                            .formatted(citizen);
            var event = citizens.publish(LINKED, citizen, data);
            citizens.publishAgain(citizen, event);
        }
        BillingClient.tellLink(citizen, "C-2");

        await().untilAsserted(() -> assertThat(links.customersOf(citizen)).hasSize(2));
    }

    @Test
    void other_events_and_unreadable_ones_hold_nobody_up() {
        String citizen = BillingClient.unique("citizen");
        try (var citizens = EventChannel.on("identity.citizens")) {
            citizens.publish("fr.espacecitoyens.identity.citizen-registered.v1", citizen, "{}");
            citizens.publish(LINKED, citizen, "{\"citizenId\":\"" + citizen + "\"}");
        }
        BillingClient.tellLink(citizen, "C-1");

        await().untilAsserted(() -> assertThat(links.customersOf(citizen)).hasSize(1));
    }
}

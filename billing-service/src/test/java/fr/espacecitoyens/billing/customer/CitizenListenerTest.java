package fr.espacecitoyens.billing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class CitizenListenerTest {

    private static final String EXAMPLE_CITIZEN = "6f9f0c1e-0f0a-4c54-9a7b-5b1d3f1f2a10";
    private static final String UNLINKED = "fr.espacecitoyens.identity.service-unlinked.v1";
    private static final String ERASED = "fr.espacecitoyens.identity.citizen-erased.v1";
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
                    "{\"citizenId\":\"%s\",\"service\":\"s\",\"customerNumber\":\"C-1\",\"linkedAt\":\"2026-11-22T10:00:01Z\"}"
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

    @Test
    void an_unlinked_customer_is_forgotten_and_linked_again_by_a_later_link() {
        String citizen = BillingClient.unique("citizen");
        BillingClient.tellLink(citizen, "C-1");
        BillingClient.tellLink(citizen, "C-2");
        tell(UNLINKED, citizen, "C-1", "2026-11-23T10:00:01Z");
        tell(UNLINKED, citizen, "C-1", "2026-11-23T10:00:01Z");
        awaitCustomers(citizen, "C-2");

        tell(LINKED, citizen, "C-1", "2026-11-24T10:00:01Z");

        awaitCustomers(citizen, "C-1", "C-2");
    }

    @Test
    void an_unlinking_that_is_heard_before_its_link_still_counts() {
        String citizen = BillingClient.unique("citizen");
        tell(UNLINKED, citizen, "C-1", "2026-11-23T10:00:01Z");
        BillingClient.tellLink(citizen, "C-1");
        BillingClient.tellLink(citizen, "C-2");

        awaitCustomers(citizen, "C-2");
    }

    @Test
    void nothing_is_linked_to_an_erased_citizen_any_more() {
        String citizen = BillingClient.unique("citizen");
        BillingClient.tellLink(citizen, "C-1");
        awaitCustomers(citizen, "C-1");
        try (var citizens = EventChannel.on("identity.citizens")) {
            citizens.publish(
                    ERASED,
                    citizen,
                    Contract.of(ERASED).example().replace(EXAMPLE_CITIZEN, citizen));
        }
        tell(LINKED, citizen, "C-3", "2026-12-01T10:00:01Z");
        awaitCustomers(citizen);

        String neighbour = BillingClient.unique("citizen");
        BillingClient.tellLink(neighbour, "C-3");
        awaitCustomers(neighbour, "C-3");
        assertThat(links.customersOf(citizen)).isEmpty();
    }

    private void awaitCustomers(String citizen, String... numbers) {
        await().untilAsserted(() ->
                assertThat(links.customersOf(citizen))
                        .extracting(CustomerKey::number)
                        .containsExactlyInAnyOrder(numbers));
    }

    private static void tell(String type, String citizen, String customer, String at) {
        try (var citizens = EventChannel.on("identity.citizens")) {
            citizens.publish(
                    type,
                    citizen,
                    Contract.of(type)
                            .example()
                            .replace(EXAMPLE_CITIZEN, citizen)
                            .replace("C-0001", customer)
                            .replaceAll("2026-11-2[23]T10:00:01Z", at));
        }
    }
}

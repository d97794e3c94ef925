package fr.espacecitoyens.gateway;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The services behind the gateway; one set for all tests of this JVM. */
final class FakeServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FakeService KEYCLOAK = new FakeService();
    static final FakeService IDENTITY = new FakeService();
    static final FakeService BILLING = new FakeService();
    static final FakeService PAYMENT = new FakeService();
    static final FakeService PORTAL = new FakeService();

    private static final List<FakeService> ALL =
            List.of(KEYCLOAK, IDENTITY, BILLING, PAYMENT, PORTAL);

    static void reset() {
        ALL.forEach(FakeService::reset);
    }

    /** All but this one heard nothing. */
    static boolean nobodyBut(FakeService called) {
        return ALL.stream().allMatch(s -> s.equals(called) || s.received().isEmpty());
    }

    static boolean nobodyWasCalled() {
        return ALL.stream().allMatch(s -> s.received().isEmpty());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String[] missing =
                Stream.of(
                                "PUBLIC_URL=https://espace.example.fr",
                                // A base with a path, as the services get it.
                                "KEYCLOAK_URL=" + KEYCLOAK.url() + "/auth",
                                "IDENTITY_URL=" + IDENTITY.url(),
                                "BILLING_URL=" + BILLING.url(),
                                "PAYMENT_URL=" + PAYMENT.url(),
                                "PORTAL_URL=" + PORTAL.url())
                        // What a test sets itself stands.
                        .filter(pair -> !isSet(context, pair))
                        .toArray(String[]::new);
        TestPropertyValues.of(missing).applyTo(context);
    }

    private static boolean isSet(ConfigurableApplicationContext context, String pair) {
        return context.getEnvironment().containsProperty(pair.substring(0, pair.indexOf('=')));
    }
}

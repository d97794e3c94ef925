package fr.espacecitoyens.portal;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;

/** The services and the database that a portal under test talks to, once per JVM. */
final class FakeBackends {

    static final FakeService IDENTITY = new FakeService();
    static final FakeService BILLING = new FakeService();
    static final FakeService PAYMENT = new FakeService();
    static final FakeService NOTIFICATION = new FakeService();

    private static final MongoServer DATABASE =
            new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
    private static final String DATABASE_ADDRESS = DATABASE.bindAndGetConnectionString();

    private FakeBackends() {}

    /** The portal's configuration when it listens on this port. */
    static Map<String, String> properties(int port) {
        String origin = "http://localhost:" + port;
        return Map.of(
                "server.port", Integer.toString(port),
                "portal.public-url", origin,
                "portal.payment-page-origins", PAYMENT.url(),
                "keycloak.url", origin + "/auth",
                "keycloak.client-secret", "secret-of-the-test",
                "backend.identity-url", IDENTITY.url(),
                "backend.billing-url", BILLING.url(),
                "backend.payment-url", PAYMENT.url(),
                "backend.notification-url", NOTIFICATION.url(),
                "spring.mongodb.uri", DATABASE_ADDRESS + "/portal");
    }

    static void forgetAll() {
        IDENTITY.forgetAll();
        BILLING.forgetAll();
        PAYMENT.forgetAll();
        NOTIFICATION.forgetAll();
    }
}

package fr.espacecitoyens.platform.test;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Starts broker, database and key server once per JVM and points a context at them. */
public final class EmbeddedStack
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedKafkaBroker BROKER = startBroker();
    private static final MongoServer DATABASE =
            new MongoServer(new CopyingBackend().version(ServerVersion.MONGO_5_0));
    private static final String DATABASE_ADDRESS = DATABASE.bindAndGetConnectionString();

    static {
        // A busy machine is slow, not wrong; and some consumers try for ten seconds before they
        // put a message aside.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    /** An empty database's address, for tests without an application context. */
    public static String newDatabase() {
        return DATABASE_ADDRESS + "/test-" + UUID.randomUUID();
    }

    /** The broker's address, for tests that make a consumer of their own. */
    public static String brokers() {
        return BROKER.getBrokersAsString();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        TestPropertyValues.of(
                        Map.of(
                                "spring.kafka.bootstrap-servers",
                                brokers(),
                                // A new context must not see the events of another test's.
                                "spring.kafka.consumer.group-id",
                                "test-" + run,
                                "spring.mongodb.uri",
                                DATABASE_ADDRESS + "/test-" + run,
                                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                TestTokens.ISSUER,
                                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                                TestTokens.keysUri()))
                .applyTo(context);
    }

    private static EmbeddedKafkaBroker startBroker() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("log.cleaner.dedupe.buffer.size", "2097152");
        broker.afterPropertiesSet();
        return broker;
    }
}

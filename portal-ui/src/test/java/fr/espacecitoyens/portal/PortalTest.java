package fr.espacecitoyens.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** Starts the portal on a port of its own, once for all tests. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {PortalApplication.class, FakeKeycloakConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = PortalTest.Fakes.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface PortalTest {

    /** Chooses the port first: the public origin is part of the configuration. */
    final class Fakes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final int PORT = freePort();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(FakeBackends.properties(PORT)).applyTo(context);
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** In production, where Paybox is reached by https and its test account pays nothing. */
@ContextConfiguration(initializers = ProductionTest.Production.class)
class ProductionTest extends PaymentServiceTest {

    private static final String PASSWORD = "of-the-test";
    private static final SSLContext USUAL = usual();

    /** Trusts the certificate of this test, which Paybox shows and receipts are signed with. */
    static final class Production
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path keystore = keystore();
            SSLContext tls = tls(keystore);
            SSLContext.setDefault(tls);
            var settings =
                    Map.<String, Object>of(
                            "paybox.environment",
                            "production",
                            "paybox.public-url",
                            "https://espace.exemple.fr",
                            "paybox.page-url",
                            over(tls, OPERATIONS.pageUrl()),
                            "paybox.operations-url",
                            over(tls, OPERATIONS.url()),
                            "receipt.keystore",
                            keystore.toString(),
                            "receipt.keystore-password",
                            PASSWORD);
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("production", settings));
        }
    }

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private JsonNode attempt;

    @BeforeEach
    void an_attempt_has_begun() {
        thereIsAnInvoice();
        attempt = startedAttempt();
    }

    @AfterAll
    static void trust_as_usual() {
        SSLContext.setDefault(USUAL);
    }

    @Test
    void a_genuine_notification_of_a_test_account_pays_nothing() {
        assertThat(notify(PAYBOX.accepted(reference(attempt), 853, transaction))).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("SUSPECT");
        assertNothingIsPaid();
    }

    @Test
    void a_test_transaction_that_paybox_tells_of_when_asked_pays_nothing() {
        OPERATIONS.knows(
                reference(attempt), "%010d".formatted(Long.parseLong(transaction)), "Capturé");

        clock.jump(Duration.ofMinutes(21));

        await().until(() -> state(attempt).equals("SUSPECT"));
        assertThat(OPERATIONS.wasAskedFor(reference(attempt))).isTrue();
        assertNothingIsPaid();
    }

    @Test
    void a_true_authorisation_pays_even_after_a_test_message() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));

        notify(
                PAYBOX.signed(
                        "montant=853&reference=%s&appel=1&autorisation=123456&transaction=%s1&erreur=00000"
                                .formatted(reference(attempt), transaction)));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    private void assertNothingIsPaid() {
        assertThat(heard("succeeded", attempt)).isEmpty();
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(853);
        assertThat(clickPay(citizen).body()).doesNotContain("problem:invoice-settled");
    }

    /** The same address behind a line that speaks https. */
    private static String over(SSLContext tls, String address) {
        var plain = URI.create(address);
        try {
            var entrance =
                    tls.getServerSocketFactory()
                            .createServerSocket(0, 50, InetAddress.getByName("localhost"));
            int port = new Wire(entrance, plain.getPort()).port();
            return "https://localhost:" + port + plain.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext tls(Path keystore) {
        try {
            var store = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            var certificates = KeyStore.getInstance("PKCS12");
            certificates.load(null, null);
            certificates.setCertificateEntry("test", store.getCertificate("test"));
            trust.init(certificates);
            var tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path keystore() {
        try {
            Path file = Files.createTempDirectory("production").resolve("keys.p12");
            String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var made =
                    new ProcessBuilder(
                                    keytool,
                                    "-genkeypair",
                                    "-alias",
                                    "test",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=localhost",
                                    "-ext",
                                    "san=dns:localhost",
                                    "-keystore",
                                    file.toString(),
                                    "-storepass",
                                    PASSWORD)
                            .inheritIO()
                            .start();
            if (made.waitFor() != 0) {
                throw new AssertionError("keytool failed");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}

package fr.espacecitoyens.payment.paybox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.payment.attempt.Payer;
import fr.espacecitoyens.payment.paybox.PayboxProperties.Account;
import fr.espacecitoyens.payment.paybox.PayboxProperties.Patience;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionGuardTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String OWN_KEY = "00112233445566778899aabbccddeeff".repeat(4);
    private static final String TEST_KEY = "0123456789abcdef".repeat(8);

    @ParameterizedTest
    @CsvSource({
        "1999888, own,  https://tpeweb.paybox.com, https://ppps.paybox.com",
        "1234567, test, https://tpeweb.paybox.com, https://ppps.paybox.com",
        "1234567, own,  http://localhost:8090,     https://ppps.paybox.com",
        "1234567, own,  https://tpeweb.paybox.com, http://localhost:8090",
        "1234567, own,  https://preprod-tpeweb.paybox.com,          https://ppps.paybox.com",
        "1234567, own,  https://tpeweb.paybox.com,                  https://preprod-ppps.paybox.com",
        "1234567, own,  https://recette-tpeweb.e-transactions.fr,   https://ppps.paybox.com",
        "1234567, own,  https://RECETTE-tpeweb.e-transactions.fr,   https://ppps.paybox.com"
    })
    void production_does_not_start_with_test_settings(
            String site, String key, String page, String operations) {
        var production = properties(Environment.PRODUCTION, site, key, page, operations);
        var local = properties(Environment.LOCAL, site, key, page, operations);

        assertThatThrownBy(() -> ProductionGuard.check(production))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENVIRONMENT is production");
        assertThatCode(() -> ProductionGuard.check(local)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://espace.example",
                "https://localhost",
                "https://portal.localhost:8080",
                "https://127.0.0.1",
                "https://[::1]",
                "espace.example"
            })
    void production_does_not_start_where_nobody_can_reach_it_safely(String publicUrl) {
        assertThatThrownBy(() -> ProductionGuard.check(reachedAt(publicUrl)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PUBLIC_URL");
    }

    @Test
    void production_starts_with_an_account_of_its_own() {
        var properties =
                properties(
                        Environment.PRODUCTION,
                        "1234567",
                        "own",
                        "https://tpeweb.paybox.com",
                        "https://ppps.paybox.com");

        assertThatCode(() -> ProductionGuard.check(properties)).doesNotThrowAnyException();
    }

    @Test
    void the_key_is_never_printed() {
        var account = new Account("1234567", "01", "2", OWN_KEY);

        assertThat(account.toString()).doesNotContain(OWN_KEY);
    }

    private static PayboxProperties properties(
            Environment environment, String site, String key, String page, String operations) {
        return properties(environment, "https://espace.example", site, key, page, operations);
    }

    private static PayboxProperties reachedAt(String publicUrl) {
        return properties(
                Environment.PRODUCTION,
                publicUrl,
                "1234567",
                "own",
                "https://tpeweb.paybox.com",
                "https://ppps.paybox.com");
    }

    private static PayboxProperties properties(
            Environment environment,
            String publicUrl,
            String site,
            String key,
            String page,
            String operations) {
        return new PayboxProperties(
                environment,
                URI.create(publicUrl),
                URI.create(page),
                null,
                URI.create(operations),
                null,
                new PayboxProperties.LoadPage(A_SECOND, A_SECOND, A_SECOND),
                new Patience(A_SECOND, A_SECOND, A_SECOND),
                new Payer(null, null, null, null, null, null, null),
                List.of(Path.of("key.pem")),
                new Account(site, "01", "2", key.equals("test") ? TEST_KEY : OWN_KEY));
    }
}

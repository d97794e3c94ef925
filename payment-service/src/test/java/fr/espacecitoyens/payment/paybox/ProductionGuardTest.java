package fr.espacecitoyens.payment.paybox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.payment.paybox.PayboxProperties.Account;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionGuardTest {

    private static final String OWN_KEY = "00112233445566778899aabbccddeeff".repeat(4);
    private static final String TEST_KEY = "0123456789abcdef".repeat(8);

    @ParameterizedTest
    @CsvSource({
        "1999888, own,  https://tpeweb.paybox.com/cgi/MYchoix_pagepaiement.cgi",
        "1234567, test, https://tpeweb.paybox.com/cgi/MYchoix_pagepaiement.cgi",
        "1234567, own,  http://localhost:8090/cgi/MYchoix_pagepaiement.cgi",
    })
    void production_does_not_start_with_test_settings(String site, String key, String page) {
        var properties = properties(Environment.PRODUCTION, site, key, page);

        assertThatThrownBy(() -> ProductionGuard.check(properties))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENVIRONMENT is production");
        assertThatCode(() -> ProductionGuard.check(properties(Environment.LOCAL, site, key, page)))
                .doesNotThrowAnyException();
    }

    @Test
    void production_starts_with_an_account_of_its_own() {
        var page = "https://tpeweb.paybox.com/cgi/MYchoix_pagepaiement.cgi";

        assertThatCode(() ->
                        ProductionGuard.check(
                                properties(Environment.PRODUCTION, "1234567", "own", page)))
                .doesNotThrowAnyException();
    }

    @Test
    void the_key_is_never_printed() {
        var account = new Account("1234567", "01", "2", OWN_KEY);

        assertThat(account.toString()).doesNotContain(OWN_KEY);
    }

    private static PayboxProperties properties(
            Environment environment, String site, String key, String page) {
        return new PayboxProperties(
                environment,
                URI.create("https://espace.example"),
                URI.create(page),
                List.of(Path.of("key.pem")),
                new Account(site, "01", "2", key.equals("test") ? TEST_KEY : OWN_KEY));
    }
}

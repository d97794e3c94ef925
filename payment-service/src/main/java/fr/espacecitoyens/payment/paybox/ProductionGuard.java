package fr.espacecitoyens.payment.paybox;

import java.util.Locale;
import java.util.stream.Stream;

/** Keeps test settings out of production: whoever knows them could settle invoices for nothing. */
final class ProductionGuard {

    /** The site and key of Paybox's test account, which are published. */
    private static final String TEST_SITE = "1999888";

    private static final String TEST_KEY = "0123456789ABCDEF".repeat(8);

    private ProductionGuard() {}

    static void check(PayboxProperties properties) {
        if (!properties.isProduction()) {
            return;
        }
        var account = properties.account();
        if (account.site().equals(TEST_SITE)
                || account.hmacKey().toUpperCase(Locale.ROOT).equals(TEST_KEY)) {
            throw new IllegalStateException(
                    "ENVIRONMENT is production, yet PAYBOX_SITE or PAYBOX_HMAC_KEY is that of"
                            + " Paybox's published test account");
        }
        var addresses =
                Stream.concat(properties.pageUrls().stream(), properties.operationsUrls().stream());
        if (!addresses.allMatch(address -> "https".equals(address.getScheme()))) {
            throw new IllegalStateException(
                    "ENVIRONMENT is production, yet an address of Paybox (PAYBOX_PAGE_URL,"
                            + " PAYBOX_OPERATIONS_URL or their backups) is not https");
        }
    }
}

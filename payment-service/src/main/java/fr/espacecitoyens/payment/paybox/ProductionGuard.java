package fr.espacecitoyens.payment.paybox;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps test settings out of production: whoever knows them could settle invoices for nothing. */
final class ProductionGuard {

    /** The site and key of Paybox's test account, which are published. */
    private static final String TEST_SITE = "1999888";

    private static final String TEST_KEY = "0123456789ABCDEF".repeat(8);

    /** As in preprod-tpeweb.paybox.com or recette-tpeweb.e-transactions.fr. */
    private static final Pattern TEST_HOST = Pattern.compile("(^|[.-])(preprod|recette)([.-]|$)");

    private static final Pattern HERE =
            Pattern.compile("(.+\\.)?localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[::1]");

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
                Stream.concat(properties.pageUrls().stream(), properties.operationsUrls().stream())
                        .toList();
        if (!addresses.stream().allMatch(ProductionGuard::isHttps)) {
            throw new IllegalStateException(
                    "ENVIRONMENT is production, yet an address of Paybox (PAYBOX_PAGE_URL,"
                            + " PAYBOX_OPERATIONS_URL or their backups) is not https");
        }
        if (addresses.stream().anyMatch(a -> TEST_HOST.matcher(host(a)).find())) {
            throw new IllegalStateException(
                    "ENVIRONMENT is production, yet an address of Paybox (PAYBOX_PAGE_URL,"
                            + " PAYBOX_OPERATIONS_URL or their backups) is one for tests");
        }
        if (!isHttps(properties.publicUrl()) || isHere(properties.publicUrl())) {
            throw new IllegalStateException(
                    "ENVIRONMENT is production, yet PUBLIC_URL is not https, or is this machine");
        }
    }

    private static boolean isHttps(URI address) {
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }

    private static boolean isHere(URI address) {
        return HERE.matcher(host(address)).matches();
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }
}

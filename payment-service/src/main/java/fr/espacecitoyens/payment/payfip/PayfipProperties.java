package fr.espacecitoyens.payment.payfip;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The contract with PayFiP; without {@code payfip.url} this provider is off.
 *
 * @param url of the web service
 * @param pageUrl of the payment page, without its query
 * @param numcli the town's number at PayFiP
 * @param saisie T for tests, X for the activation, W for real payments
 * @param openFor how long nobody is asked after several failures in a row
 */
@ConfigurationProperties("payfip")
@ConditionalOnProperty("payfip.url")
@Validated
record PayfipProperties(
        @NotNull URI url,
        @NotNull URI pageUrl,
        @NotNull @Pattern(regexp = "\\d{6}") String numcli,
        @NotNull @Pattern(regexp = "[TXW]") String saisie,
        @DefaultValue("3s") Duration connectTimeout,
        // With the time to connect less than the 14 s that the portal waits: whoever asks gets an
        // answer. An operation that was opened in vain is left behind, and ends by itself.
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("30s") Duration openFor) {

    private static final String REAL = "W";

    /**
     * Keeps test payments out of production: they would settle invoices for nothing.
     *
     * @throws IllegalStateException if this is not for real payments, or not protected
     */
    void refuseUnlessReal() {
        if (!saisie.equals(REAL)) {
            throw new IllegalStateException(
                    "ENVIRONMENT is production, yet PAYFIP_SAISIE is " + saisie);
        }
        if (!"https".equals(url.getScheme()) || !"https".equals(pageUrl.getScheme())) {
            throw new IllegalStateException(
                    "ENVIRONMENT is production, yet PAYFIP_URL or PAYFIP_PAGE_URL is not https");
        }
    }
}

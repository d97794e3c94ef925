package fr.espacecitoyens.payment.paybox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The contract with Paybox.
 *
 * @param publicUrl where citizens and Paybox reach this house
 * @param pageUrl of the payment page
 * @param operationsUrl of the server operations, where we ask
 * @param operations how long we wait for an answer
 * @param publicKeyFiles PEM files; an answer signed by any of these keys is genuine
 */
@ConfigurationProperties("paybox")
@Validated
record PayboxProperties(
        @NotNull Environment environment,
        @NotNull URI publicUrl,
        @NotNull URI pageUrl,
        @NotNull URI operationsUrl,
        @Valid @NotNull Patience operations,
        @NotEmpty List<Path> publicKeyFiles,
        @Valid @NotNull Account account) {

    /**
     * How long we wait.
     *
     * @param openFor how long nobody is asked after several failures in a row
     */
    record Patience(
            @NotNull Duration connectTimeout,
            @NotNull Duration readTimeout,
            @NotNull Duration openFor) {}

    /**
     * The shop's account.
     *
     * @param hmacKey in hexadecimal; secret
     */
    record Account(
            @Pattern(regexp = "\\d{7}") String site,
            @Pattern(regexp = "\\d{2,3}") String rang,
            @Pattern(regexp = "\\d{1,9}") String identifiant,
            // Not validated here: a refused value would be printed.
            String hmacKey) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Account[site=" + site + ", rang=" + rang + "]";
        }
    }

    boolean isProduction() {
        return environment == Environment.PRODUCTION;
    }
}

package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Payer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The contract with Paybox.
 *
 * @param publicUrl where citizens and Paybox reach this house
 * @param pageUrl of the payment page
 * @param backupPageUrl of the same page on the host that stands in for the first
 * @param operationsUrl of the server operations, where we ask
 * @param backupOperationsUrl the same on the host that stands in
 * @param loadPage by which a host says that it runs
 * @param operations how long we wait for an answer to a question
 * @param unknownPayer what a cardholder's bank is told in place of what nobody knows of a payer
 * @param publicKeyFiles PEM files; an answer signed by any of these keys is genuine
 */
@ConfigurationProperties("paybox")
@Validated
record PayboxProperties(
        @NotNull Environment environment,
        @NotNull URI publicUrl,
        @NotNull URI pageUrl,
        @Nullable URI backupPageUrl,
        @NotNull URI operationsUrl,
        @Nullable URI backupOperationsUrl,
        @Valid @NotNull LoadPage loadPage,
        @Valid @NotNull Patience operations,
        @Valid @NotNull Payer unknownPayer,
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
     * How long we wait for a host's load page, while a citizen waits.
     *
     * @param believedFor how long its answer counts
     */
    record LoadPage(
            @NotNull Duration connectTimeout,
            @NotNull Duration readTimeout,
            @NotNull Duration believedFor) {}

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

    /** The first comes first. */
    List<URI> pageUrls() {
        return Stream.of(pageUrl, backupPageUrl).filter(Objects::nonNull).toList();
    }

    /** The first comes first. */
    List<URI> operationsUrls() {
        return Stream.of(operationsUrl, backupOperationsUrl).filter(Objects::nonNull).toList();
    }

    boolean isProduction() {
        return environment == Environment.PRODUCTION;
    }
}

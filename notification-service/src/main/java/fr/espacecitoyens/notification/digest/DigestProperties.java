package fr.espacecitoyens.notification.digest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When and how news of invoices are sent.
 *
 * @param settle so long nothing more of the same run may come before its news are sent
 * @param quietFrom from then on, in Paris, nobody's telephone rings because of us
 * @param quietUntil until then; the same as {@code quietFrom} for no quiet hours
 * @param mostInvoices so many invoices in one letter
 * @param attachmentBytes a longer file is not attached, but linked
 * @param letterBytes nor are more bytes than these attached to one letter
 */
@Validated
@ConfigurationProperties("notification.digest")
record DigestProperties(
        @NotNull Duration settle,
        @NotNull LocalTime quietFrom,
        @NotNull LocalTime quietUntil,
        @Positive int mostInvoices,
        @Positive int attachmentBytes,
        @Positive int letterBytes) {}

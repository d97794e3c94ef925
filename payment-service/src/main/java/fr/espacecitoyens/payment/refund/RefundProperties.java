package fr.espacecitoyens.payment.refund;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may decide.
 *
 * @param twoPersonsAboveCents more than this goes back only if a second person agrees
 */
@Validated
@ConfigurationProperties("payment.refund")
record RefundProperties(@PositiveOrZero long twoPersonsAboveCents) {}

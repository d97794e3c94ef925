package fr.espacecitoyens.billing.invoice;

import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Decides whether an invoice can be paid online.
 *
 * @param minimumCents less than this is not taken by card
 */
@Validated
@ConfigurationProperties("billing.online-payment")
record OnlinePayment(@Positive long minimumCents) {

    /**
     * The reason that a person should read first: what will not pass by waiting comes before what
     * does.
     *
     * @return null for an invoice that can be paid online now
     */
    @Nullable NotPayableReason reasonAgainst(Invoice invoice, Instant now) {
        return switch (invoice.state()) {
            case ANNULEE -> NotPayableReason.CANCELLED;
            case REGLEE -> NotPayableReason.SETTLED;
            case NON_REGLEE, PARTIELLEMENT_REGLEE ->
                    invoice.remaining().cents() < minimumCents
                            ? NotPayableReason.BELOW_MINIMUM
                            : reasonAgainst(invoice.content().schedule().online(), now);
        };
    }

    private static @Nullable NotPayableReason reasonAgainst(OnlineWindow window, Instant now) {
        if (now.isBefore(window.from())) {
            return NotPayableReason.NOT_OPEN_YET;
        }
        return now.isBefore(window.until()) ? null : NotPayableReason.WINDOW_CLOSED;
    }
}

package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.platform.ParisTime;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Decides whether an invoice can be paid online.
 *
 * @param minimumCents less than this is not taken by card
 * @param maximumCents more than this is not taken by card
 * @param partMinimumCents by service, the least that may be paid of more; a service that is not
 *     there is paid in one go only
 */
@Validated
@ConfigurationProperties("billing.online-payment")
public record OnlinePayment(
        @Positive long minimumCents,
        @Positive long maximumCents,
        @DefaultValue Map<String, @Positive Long> partMinimumCents) {

    /** The least that may be paid of more; null if only all of it may. */
    @Nullable Long partMinimumOf(Invoice invoice) {
        return partMinimumCents.get(invoice.content().reference().service());
    }

    /**
     * The reason that a person should read first: what will not pass by waiting comes before what
     * does.
     *
     * @return null for an invoice that can be paid online now
     */
    public @Nullable NotPayableReason reasonAgainst(Invoice invoice, Instant now) {
        LocalDate today = ParisTime.day(now);
        return switch (invoice.state(today)) {
            case ANNULEE, REMPLACEE -> NotPayableReason.CANCELLED;
            case AVOIR -> NotPayableReason.CREDIT_NOTE;
            case REGLEE -> NotPayableReason.SETTLED;
            case TRANSMISE_AU_TRESOR -> NotPayableReason.AT_TREASURY;
            case PRELEVEMENT_PREVU -> NotPayableReason.IN_DIRECT_DEBIT;
            case NON_REGLEE, PARTIELLEMENT_REGLEE, ECHEANCE_DEPASSEE ->
                    reasonAgainst(invoice.remaining().cents(), invoice.content().schedule(), now);
        };
    }

    private @Nullable NotPayableReason reasonAgainst(
            long remainingCents, Schedule schedule, Instant now) {
        if (remainingCents < minimumCents) {
            return NotPayableReason.BELOW_MINIMUM;
        }
        if (remainingCents > maximumCents) {
            return NotPayableReason.ABOVE_MAXIMUM;
        }
        if (now.isBefore(schedule.online().from())) {
            return NotPayableReason.NOT_OPEN_YET;
        }
        return now.isBefore(schedule.online().until()) ? null : NotPayableReason.WINDOW_CLOSED;
    }
}
